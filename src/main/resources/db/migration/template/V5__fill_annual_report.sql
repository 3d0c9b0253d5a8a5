insert into template.template (id, kind, area, position) values
    ('annual-report', 'ANNUAL_REPORT', null, 60);

insert into template.wording (template, language, version, title, parts, english) values
('annual-report', 'en', 1, 'Annual report {{year}}', jsonb_build_object('text', $t$
This report says what the cities, states, agencies and the secretariat of the Mayors Mechanism did together in {{year}}. In that year {{begun}} cases were begun, {{finished}} reached the end that they were meant for, and {{ended}} ended otherwise.

Each figure counts cases in the portal, each of them once, and opens the list of the cases that it counts for those who may read them. Pledges are voluntary and not legally binding; that a city took one back is no failure, and the figures say nothing about why.

{{secretariat}}, {{today}}
$t$), null),
('annual-report', 'fr', 1, 'Rapport annuel {{year}}', jsonb_build_object('text', $t$
Ce rapport dit ce que les villes, les États, les institutions et le secrétariat du Mécanisme des maires ont fait ensemble en {{year}}. Dans l’année, {{begun}} dossiers ont été ouverts, {{finished}} sont arrivés à leur terme et {{ended}} ont pris fin autrement.

Chaque chiffre compte des dossiers du portail, chacun une seule fois, et ouvre la liste des dossiers comptés à qui peut les lire. Les engagements sont volontaires et juridiquement non contraignants ; qu’une ville retire le sien n’est pas un échec, et les chiffres n’en disent pas la raison.

{{secretariat}}, {{today}}
$t$), 1),
('annual-report', 'es', 1, 'Informe anual {{year}}', jsonb_build_object('text', $t$
Este informe cuenta lo que las ciudades, los Estados, los organismos y la secretaría del Mecanismo de Alcaldes hicieron juntos en {{year}}. En ese año se abrieron {{begun}} expedientes, {{finished}} llegaron al final previsto y {{ended}} terminaron de otro modo.

Cada cifra cuenta expedientes del portal, cada uno una sola vez, y abre la lista de los expedientes contados a quien puede leerlos. Los compromisos son voluntarios y jurídicamente no vinculantes; que una ciudad retire el suyo no es un fracaso, y las cifras no dicen por qué.

{{secretariat}}, {{today}}
$t$), 1);
