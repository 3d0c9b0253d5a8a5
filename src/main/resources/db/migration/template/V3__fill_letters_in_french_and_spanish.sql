insert into template.wording (template, language, version, title, parts, english) values
('council-resolution', 'fr', 1, 'Délibération relative à l’engagement « {{title}} » ({{city}})', jsonb_build_object('text', $t$
**Projet de délibération n° :** ____________________
**Séance du :** ____________________

Le conseil ({{city}}),

Rappelant la Déclaration des maires de Marrakech du 8 décembre 2018, par laquelle les gouvernements locaux et régionaux se sont engagés à agir ensemble en faveur des migrants et des réfugiés ;

Rappelant le Pacte mondial pour des migrations sûres, ordonnées et régulières (A/RES/73/195) et le Pacte mondial sur les réfugiés (A/RES/73/151), qui comptent l’un et l’autre les autorités locales parmi ceux qui les mettent en œuvre ;

Ayant examiné l’engagement « {{title}} » ({{reference}}), préparé par l’administration en vue de sa présentation au Mécanisme des maires ;

Constatant que cet engagement est volontaire et juridiquement non contraignant, qu’il relève des compétences de la ville et qu’il ne crée ni droits ni obligations entre États ;

# Le conseil décide

1. D’approuver l’engagement dans la rédaction annexée à la présente délibération.
2. De donner mandat au maire ou à la maire en exercice de le signer au nom de la ville et d’accepter les modifications de rédaction qui n’en changent pas la substance.
3. De prendre acte de son coût et de la manière dont il est couvert :

{{costs}}

4. De charger l’administration des étapes suivantes :

- {{activities}}

5. De veiller à ce que les personnes migrantes et réfugiées participent à la mise en œuvre et à l’évaluation de l’engagement :

{{participation}}

6. De recevoir chaque année un rapport d’avancement, au moment du rapport au Mécanisme des maires.
7. De publier la présente délibération et son annexe.

**Lieu et date :** ____________________
**Présidence de la séance :** ____________________

# Annexe : l’engagement

## Résumé

{{summary}}

## Ce que la ville fait aujourd’hui

{{current-action}}

## Ce à quoi la ville s’engage en outre

{{commitment}}

## Le soutien dont la ville a besoin

{{support}}

**Début :** {{start}}
**Fin :** {{end}}
$t$), 1),
('invitation-letter', 'fr', 1, 'Invitation : {{title}}', jsonb_build_object('text', $t$
{{today}}

**À :** {{addressee}}
**Référence :** {{reference}}

Excellence, Madame, Monsieur,

Au nom de {{sender}}, j’ai l’honneur de vous inviter à prendre part à « {{title}} ».

**De quoi il s’agit :** {{journey}}
**À l’initiative de :** {{city}}, {{country}}
**Où en est le dossier :** {{stage}}
**Forum :** {{forum}}
**Contribution attendue avant le :** {{due}}

Les villes et les régions accueillent la plupart des personnes qui se déplacent, et une grande part de ce que promettent les deux Pactes mondiaux se joue dans les mairies. Votre contribution rend ce travail plus solide et mieux connu. La participation est volontaire et votre contribution reste la vôtre : rien n’est montré à d’autres ni rendu public avant l’étape à laquelle vous y consentez.

Vous pouvez répondre sur le portail du Mécanisme des maires, par lettre ou par note verbale ; ces voies ont la même valeur. S’il vous faut plus de temps, une autre langue ou un format accessible, dites-le-nous et nous y pourvoirons.

Veuillez agréer l’expression de notre haute considération.

{{sender}}
$t$), 1),
('note-verbale', 'fr', 1, 'Note verbale : {{title}} ({{reference}})', jsonb_build_object('text', $t$
{{sender}} présente ses compliments à {{addressee}} et a l’honneur de se référer à « {{title}} » ({{reference}}), à l’initiative de {{city}}, {{country}}.

{{sender}} a en outre l’honneur de faire connaître que le dossier en est à l’étape suivante : {{stage}}.

Le texte soumis pour avis porte sur : {{consulted-text}}.

Le point focal national est respectueusement invité à transmettre une position nationale consolidée, au plus tard le {{due}}, par le portail du Mécanisme des maires ou par une note verbale en réponse, qui sera enregistrée avec son numéro et sa date.

{{sender}} saisit cette occasion pour rappeler que les engagements des villes sont volontaires et juridiquement non contraignants. En l’absence de réponse à la date indiquée, il sera fait état de ce que les autorités compétentes ont été consultées et qu’aucune réponse n’était parvenue ; le silence ne sera présenté ni comme un accord ni comme une objection. Une position reçue plus tard figurera à côté du texte avec sa date.

{{sender}} saisit cette occasion pour renouveler à {{addressee}} les assurances de sa très haute considération.

{{today}}
$t$), 1),
('feedback-letter', 'fr', 1, 'Votre demande « {{title}} » ({{reference}})', jsonb_build_object('text', $t$
{{today}}

**À :** {{addressee}}
**Appel :** {{call}}
**Montant demandé :** {{asked}}

Chères et chers collègues,

Nous vous remercions de votre demande « {{title}} ». Elle a été évaluée de manière indépendante par des institutions qui n’y ont pas d’intérêt, puis tranchée par le comité de {{mechanism}}.

# La décision

{{decision}}

{{decision-words}}

# Les motifs

{{reasons}}

# Les conditions

- {{conditions}}

# Ce que vous pouvez faire maintenant

Si vous estimez que la procédure n’a pas été respectée, vous pouvez demander une fois un réexamen de la procédure, au plus tard le {{review-until}}. Aucune pièce nouvelle n’est nécessaire, et cette demande est sans effet sur vos demandes ultérieures. Ce qu’il y a de bon dans cette demande peut servir à nouveau : le portail permet de commencer la suivante à partir d’elle.

Nous reprendrions volontiers ces points avec vous, par téléphone ou par écrit.

Cordialement,

{{sender}}
$t$), 1),
('briefing-note', 'fr', 1, 'Note de synthèse : {{title}}', jsonb_build_object('text', $t$
**Référence :** {{reference}}
**À l’initiative de :** {{city}}, {{country}}
**Partenaires :** {{partners}}
**Date de la note :** {{today}}

# De quoi il s’agit

{{summary}}

**Où en est le dossier :** {{stage}}, depuis le {{since}}
**À qui d’agir :** {{turn}}

# Ce qu’il vous est demandé de porter

{{commitment}}

{{decision}}

# Ce qui a changé depuis votre dernière lecture

- {{changes}}

# Ce que cela coûte

{{costs}}

**Montant demandé :** {{asked}}

# Qui a dit quoi

{{positions}}

# Risques

{{risks}}

# Échéance

**À faire avant le :** {{due}}

Un engagement, un soutien à une déclaration et une contribution à un examen sont volontaires et juridiquement non contraignants.
$t$), 1),
('council-resolution', 'es', 1, 'Acuerdo sobre el compromiso «{{title}}» ({{city}})', jsonb_build_object('text', $t$
**Proyecto de acuerdo n.º:** ____________________
**Sesión de:** ____________________

El concejo ({{city}}),

Recordando la Declaración de Alcaldes de Marrakech, de 8 de diciembre de 2018, en la que los gobiernos locales y regionales se comprometieron a trabajar juntos en favor de las personas migrantes y refugiadas;

Recordando el Pacto Mundial para la Migración Segura, Ordenada y Regular (A/RES/73/195) y el Pacto Mundial sobre los Refugiados (A/RES/73/151), que incluyen a las autoridades locales entre quienes los llevan a la práctica;

Habiendo examinado el compromiso «{{title}}» ({{reference}}), preparado por la administración para su presentación al Mecanismo de Alcaldes;

Teniendo presente que el compromiso es voluntario y jurídicamente no vinculante, que corresponde a las competencias de la ciudad y que no crea derechos ni obligaciones entre Estados;

# El concejo acuerda

1. Aprobar el compromiso con la redacción que figura en el anexo de este acuerdo.
2. Facultar a quien ejerza la alcaldía para firmarlo en nombre de la ciudad y para aceptar cambios de redacción que no alteren su contenido.
3. Tomar nota de su costo y de la manera en que se cubre:

{{costs}}

4. Encargar a la administración los pasos siguientes:

- {{activities}}

5. Velar por que las personas migrantes y refugiadas participen en la ejecución y en la evaluación del compromiso:

{{participation}}

6. Recibir cada año un informe de avance, en el momento del informe al Mecanismo de Alcaldes.
7. Publicar este acuerdo con su anexo.

**Lugar y fecha:** ____________________
**Presidencia de la sesión:** ____________________

# Anexo: el compromiso

## Resumen

{{summary}}

## Lo que la ciudad hace hoy

{{current-action}}

## A qué se compromete además la ciudad

{{commitment}}

## El apoyo que necesita la ciudad

{{support}}

**Inicio:** {{start}}
**Fin:** {{end}}
$t$), 1),
('invitation-letter', 'es', 1, 'Invitación: {{title}}', jsonb_build_object('text', $t$
{{today}}

**A:** {{addressee}}
**Referencia:** {{reference}}

Excelencia, estimada señora, estimado señor:

En nombre de {{sender}} tengo el honor de invitarles a participar en «{{title}}».

**De qué se trata:** {{journey}}
**A iniciativa de:** {{city}}, {{country}}
**En qué punto está:** {{stage}}
**Foro:** {{forum}}
**Contribución hasta el:** {{due}}

Las ciudades y las regiones reciben a la mayoría de las personas que se desplazan, y buena parte de lo que prometen los dos Pactos Mundiales se cumple o se incumple en un ayuntamiento. Su contribución da a este trabajo más fundamento y más difusión. La participación es voluntaria y lo que aporten sigue siendo suyo: nada se muestra a terceros ni se hace público antes del paso en que ustedes lo consienten.

Pueden responder en el portal del Mecanismo de Alcaldes, por carta o por nota verbal; todas las vías valen igual. Si necesitan más tiempo, otro idioma o un formato accesible, háganoslo saber y lo dispondremos.

Con el testimonio de nuestra alta consideración,

{{sender}}
$t$), 1),
('note-verbale', 'es', 1, 'Nota verbal: {{title}} ({{reference}})', jsonb_build_object('text', $t$
{{sender}} saluda muy atentamente a {{addressee}} y tiene el honor de referirse a «{{title}}» ({{reference}}), a iniciativa de {{city}}, {{country}}.

{{sender}} tiene asimismo el honor de comunicar que el asunto se encuentra en el paso siguiente: {{stage}}.

El texto sobre el que se solicitan observaciones trata de: {{consulted-text}}.

Se invita respetuosamente al punto focal nacional a transmitir una posición nacional consolidada a más tardar el {{due}}, por el portal del Mecanismo de Alcaldes o por nota verbal de respuesta, que se registrará con su número y su fecha.

{{sender}} se permite recordar que los compromisos de las ciudades son voluntarios y jurídicamente no vinculantes. Si no se hubiera recibido respuesta en la fecha indicada, constará que se consultó a las autoridades competentes y que no se había recibido respuesta; el silencio no se presentará ni como conformidad ni como objeción. Una posición recibida más tarde figurará junto al texto con su fecha.

{{sender}} aprovecha la oportunidad para reiterar a {{addressee}} las seguridades de su más alta consideración.

{{today}}
$t$), 1),
('feedback-letter', 'es', 1, 'Su solicitud «{{title}}» ({{reference}})', jsonb_build_object('text', $t$
{{today}}

**A:** {{addressee}}
**Convocatoria:** {{call}}
**Importe solicitado:** {{asked}}

Estimadas colegas, estimados colegas:

Les agradecemos su solicitud «{{title}}». Fue evaluada de forma independiente por organismos sin interés en ella y resuelta por el comité de {{mechanism}}.

# La decisión

{{decision}}

{{decision-words}}

# Los motivos

{{reasons}}

# Las condiciones

- {{conditions}}

# Qué pueden hacer ahora

Si consideran que no se siguió el procedimiento, pueden pedir una vez una revisión del procedimiento, a más tardar el {{review-until}}. No hacen falta documentos nuevos, y pedirla no influye en solicitudes posteriores. Lo que había de bueno en esta solicitud puede volver a servir: en el portal se puede comenzar la siguiente a partir de ella.

Con gusto repasaremos estos puntos con ustedes, por teléfono o por escrito.

Atentamente,

{{sender}}
$t$), 1),
('briefing-note', 'es', 1, 'Nota informativa: {{title}}', jsonb_build_object('text', $t$
**Referencia:** {{reference}}
**A iniciativa de:** {{city}}, {{country}}
**Entidades asociadas:** {{partners}}
**Fecha de esta nota:** {{today}}

# De qué se trata

{{summary}}

**En qué punto está:** {{stage}}, desde el {{since}}
**A quién le toca:** {{turn}}

# Qué se le pide respaldar

{{commitment}}

{{decision}}

# Qué cambió desde su última lectura

- {{changes}}

# Cuánto cuesta

{{costs}}

**Importe solicitado:** {{asked}}

# Quién ha dicho qué

{{positions}}

# Riesgos

{{risks}}

# Plazo

**Hasta el:** {{due}}

Un compromiso, una adhesión y una contribución a un examen son voluntarios y jurídicamente no vinculantes.
$t$), 1);
