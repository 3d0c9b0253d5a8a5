-- What the secretariat has written meanwhile stays.
insert into template.wording (template, language, version, title, parts, english)
select template, language, 1, title, jsonb_build_object(
    'summary', summary, 'currentAction', present, 'commitment', commitment,
    'supportNeeded.resources', resources, 'supportNeeded.tools', tools, 'supportNeeded.partnerships', partnerships,
    'targetGroups', groups, 'participation', participation, 'ageGenderDiversity', diversity, 'risks', risks), 1
from (values
('model-economic-opportunity', 'fr', '{{city}} : un travail décent pour les personnes migrantes et réfugiées',
'{{city}} ouvre ses services de l’emploi, ses autorisations d’activité et ses marchés publics aux personnes migrantes et réfugiées, aide à la reconnaissance des compétences et agit avec les employeurs contre l’exploitation.',
'{{city}} gère [service de l’emploi, formations, autorisations d’activité]. [Dire qui peut y recourir aujourd’hui et combien de personnes migrantes et réfugiées le font, en totaux seulement.]',
'D’ici [mois et année], tous les services municipaux de l’emploi sont ouverts à toutes les habitantes et tous les habitants, dans les langues les plus parlées de la ville.
Jusqu’en [année], [nombre] personnes par an, dont la moitié de femmes, achèvent une formation demandée par les employeurs locaux, et [part] d’entre elles ont un travail décent six mois plus tard.
Les autorisations pour les petites entreprises et les marchés sont données sans considération de nationalité, en [nombre] jours ouvrables.
Les marchés publics de la ville au-dessus de [montant] exigent un recrutement équitable, sans frais pour les travailleurs.',
'[Montant et monnaie] pour les formations et pour la garde d’enfants pendant celles-ci.',
'Des moyens de reconnaître les compétences sans diplômes, et une clause type sur le recrutement équitable.',
'Organisations d’employeurs, syndicats, organismes de formation et service national de l’emploi ({{country}}).',
'Personnes migrantes, réfugiées et habitants sans emploi ; petits commerçants ; jeunes sortis de l’école.',
'Les formations sont choisies avec les associations de personnes migrantes et avec les employeurs ; celles et ceux qui en ont achevé une conseillent pour la suivante.',
'Garde d’enfants et horaires qui conviennent aux parents ; la moitié des places pour les femmes ; une part des places pour les personnes handicapées.',
'La loi nationale peut réserver certains emplois aux nationaux : la ville agit dans ce cadre et en parle dans le dialogue. Des employeurs peuvent sous-payer : une voie de plainte anonyme est ouverte, sans lien avec le contrôle de l’immigration. La population d’accueil peut se sentir oubliée : les formations sont ouvertes à tous.'),
('model-climate-resilience', 'fr', '{{city}} se prépare à accueillir celles et ceux que le climat déplace',
'{{city}} prend en compte, dans son plan climat, les personnes venues à cause de la sécheresse, des inondations ou de la chaleur : un sol sûr où s’installer, des alertes que tout le monde comprend et des emplois verts.',
'{{city}} dispose [d’un plan climat, d’une carte des risques, d’un plan de secours]. [Dire s’ils tiennent compte des nouveaux arrivants et des quartiers informels.]',
'D’ici [mois et année], les plans climat et de secours de la ville nomment les personnes en déplacement et les quartiers informels, avec des mesures et un budget pour chacun.
D’ici [mois et année], les alertes atteignent [part] des ménages des quartiers exposés, dans leurs langues, par la radio, le téléphone et des personnes de confiance.
Jusqu’en [année], [nombre] ménages parmi les plus exposés se voient proposer un sol plus sûr, près du travail et de l’école ; personne n’est déplacé contre son gré sans un autre logement.
Au moins [nombre] emplois par an dans la plantation, le drainage, l’eau et les déchets vont aux habitants de ces quartiers, nouveaux arrivants compris.',
'[Montant et monnaie] pour le drainage et des parcelles plus sûres.',
'Des méthodes pour estimer les arrivées dues aux changements lents du climat, sans compter de personnes par leur nom.',
'Service météorologique, communes voisines d’où les gens viennent, fonds nationaux pour le climat.',
'Personnes déplacées par des catastrophes et par les changements lents ; habitants des quartiers exposés.',
'Des comités de quartier où siègent de nouveaux arrivants établissent la carte des risques et classent les mesures.',
'Les alertes et les abris sont essayés avec des personnes âgées, des personnes handicapées, des femmes et des enfants.',
'Les cartes des quartiers exposés peuvent servir à expulser : elles ne sont publiées qu’avec l’accord des comités. Les terrains plus sûrs peuvent renchérir : une part des parcelles est réservée aux personnes menacées.'),
('model-essential-services', 'fr', '{{city}} : des services pour toutes les personnes qui y vivent',
'Dans la ville, la santé, l’école, l’eau, l’hébergement et le conseil juridique sont ouverts à chaque habitant sans crainte : le personnel ne demande pas un titre de séjour dont il n’a pas besoin et ne transmet pas ce qu’il apprend.',
'{{city}} propose [liste des services]. [Dire où les papiers, les frais, la langue ou la peur tiennent à l’écart les personnes migrantes et réfugiées.]',
'D’ici [mois et année], une règle municipale dit qu’aucun service de la ville ne demande le titre de séjour sauf si une loi l’exige, et que ce qui est appris ne sert à rien d’autre.
D’ici [mois et année], un point d’accueil unique conseille sur tous les services, en [nombre] langues, sur place et par téléphone.
Chaque enfant qui vit dans la ville a une place à l’école au plus tard [nombre] semaines après la demande.
Le personnel d’accueil de [services] est formé chaque année ; les réclamations reçoivent une réponse en [nombre] jours ouvrables.',
'[Montant et monnaie] pour le point d’accueil et des interprètes.',
'Une règle type sur la séparation des services et du contrôle de l’immigration ; des supports de formation.',
'Autorités sanitaires, écoles, barreau, organisations de personnes migrantes.',
'Tous les habitants, en particulier ceux qui évitent les services à cause de leur statut, de leur langue ou de la pauvreté.',
'Des médiateurs eux-mêmes venus comme migrants ou réfugiés travaillent au point d’accueil et sont rémunérés ; les usagers disent deux fois par an ce qu’il faut améliorer.',
'Les services pour les survivantes et survivants de violences, les mineurs non accompagnés et les personnes âgées ont leurs propres accès.',
'La loi nationale peut obliger le personnel à signaler : la règle dit clairement ces limites, afin que personne ne soit trompé. Les lieux d’hébergement peuvent être pris pour cible : leurs adresses ne sont publiées nulle part.'),
('model-inclusion-and-cohesion', 'fr', '{{city}} : vivre ensemble',
'{{city}} rapproche les nouveaux arrivants et les habitants de longue date, répond à la haine et à la discrimination et donne à chacun voix au chapitre dans son quartier.',
'{{city}} soutient [fêtes, cours de langue, maisons de quartier, un service contre les discriminations]. [Dire ce qui marche et ce qui manque.]',
'D’ici [mois et année], chacun de [nombre] quartiers dispose d’un budget annuel dont décident tous les habitants, quelle que soit leur nationalité.
Jusqu’en [année], [nombre] personnes par an apprennent la langue dans des cours avec garde d’enfants, et [nombre] participent à des binômes de nouveaux arrivants et d’habitants.
Un service reçoit les plaintes pour discrimination, même anonymes, et en rend compte chaque année au conseil.
{{city}} parle de la migration à partir des faits : une campagne faite avec des personnes migrantes et réfugiées se tient [période], et son effet est mesuré.',
'[Montant et monnaie] pour les budgets de quartier.',
'Des conseils pour une communication qui fait évoluer les opinions, et une enquête pour mesurer la confiance entre habitants.',
'Écoles, clubs sportifs, communautés religieuses, médias, universités.',
'Nouveaux arrivants et habitants de longue date, avant tout les jeunes.',
'Des personnes migrantes et réfugiées siègent dans les jurys des budgets de quartier et conçoivent la campagne.',
'Réunions à des heures et en des lieux qui conviennent aux femmes avec enfants, aux jeunes et aux personnes âgées ; l’interprétation est proposée.',
'Des réunions publiques peuvent servir à répandre la haine : les animateurs sont formés et les règles sont dites à l’entrée. Les personnes montrées dans une campagne peuvent être attaquées : personne n’est montré sans un accord qui peut être retiré.'),
('model-vulnerable-groups', 'fr', '{{city}} protège celles et ceux qui courent le plus de risques en chemin',
'{{city}} repère et protège les personnes en situation de vulnérabilité – mineurs non accompagnés, survivantes et survivants de violences et de la traite, personnes apatrides, personnes sans abri – avec ceux en qui elles ont confiance.',
'{{city}} assure [hébergement, travail social, orientation entre services]. [Dire quels groupes sont atteints et lesquels ne le sont pas, en totaux seulement.]',
'D’ici [mois et année], tous les services municipaux suivent un même parcours écrit, du premier contact à la protection, avec un service responsable de chaque étape.
Jusqu’en [année], il existe [nombre] lieux sûrs où loger, dont des places pour les enfants et pour les femmes, et personne n’est refusé faute de papiers.
Chaque mineur non accompagné dont la ville a connaissance a un tuteur ou une personne de confiance en [nombre] jours, et la ville ne le prive jamais de liberté.
Un conseil juridique sur les documents et la nationalité est proposé [période] en [nombre] lieux.',
'[Montant et monnaie] pour des lieux sûrs et du personnel formé.',
'Un formulaire commun d’orientation qui ne transmet que le nécessaire, avec l’accord de la personne.',
'Protection de l’enfance, HCR et OIM, permanences juridiques, organisations de femmes.',
'Mineurs non accompagnés ou séparés, survivantes et survivants de violences et de la traite, personnes apatrides, personnes handicapées, personnes sans abri.',
'Des survivantes, des survivants et des jeunes passés par les services les conseillent dans un cadre protégé ; ils sont rémunérés et restent anonymes.',
'Chaque étape est conçue séparément pour les enfants, les femmes, les hommes et les personnes LGBTIQ+ là où leur sécurité le demande.',
'Les données sur des personnes en danger peuvent coûter des vies : aucun nom, aucune photo, aucune adresse ne quitte les services, et les chiffres inférieurs à cinq ne sont pas publiés. Le personnel peut s’épuiser : la supervision fait partie du budget.'),
('model-economic-opportunity', 'es', '{{city}}: trabajo decente para personas migrantes y refugiadas',
'{{city}} abre sus servicios de empleo, sus permisos de negocio y sus licitaciones a las personas migrantes y refugiadas, ayuda a reconocer sus competencias y trabaja con los empleadores contra la explotación.',
'{{city}} gestiona [oficina de empleo, formación, permisos de negocio]. [Decir quién puede usarlos hoy y cuántas personas migrantes y refugiadas lo hacen, solo en totales.]',
'A más tardar en [mes y año], todos los servicios de la oficina municipal de empleo están abiertos a todas las personas que viven en la ciudad, en las lenguas más habladas en ella.
Hasta [año], [número] personas al año, la mitad mujeres, terminan un curso en competencias que piden los empleadores locales, y [proporción] de ellas tienen un trabajo decente seis meses después.
Los permisos para pequeños negocios y mercados se dan sin atender a la nacionalidad, en [número] días hábiles.
Las licitaciones de la ciudad superiores a [importe] exigen una contratación equitativa, sin cobros a las personas trabajadoras.',
'[Importe y moneda] para los cursos y para el cuidado de niñas y niños mientras duran.',
'Formas de reconocer competencias sin títulos y una cláusula modelo sobre contratación equitativa.',
'Asociaciones de empleadores, sindicatos, centros de formación y el servicio nacional de empleo ({{country}}).',
'Personas migrantes, refugiadas y residentes sin trabajo; pequeños comerciantes; jóvenes que dejaron la escuela.',
'Los cursos se eligen con las asociaciones de migrantes y con los empleadores; quienes terminaron uno aconsejan sobre el siguiente.',
'Cuidado infantil y horarios adecuados para madres y padres; la mitad de las plazas para mujeres; una parte de las plazas para personas con discapacidad.',
'La ley nacional puede reservar algunos trabajos a los nacionales: la ciudad actúa dentro de ella y lo plantea en el diálogo. Algún empleador puede pagar de menos: se abre una vía de queja anónima, separada de todo control migratorio. La población de acogida puede sentirse excluida: los cursos están abiertos a ambas.'),
('model-climate-resilience', 'es', '{{city}} se prepara para quienes se desplazan a causa del clima',
'{{city}} incorpora a su plan climático a quienes llegaron por la sequía, las inundaciones o el calor: suelo seguro donde asentarse, alertas que todo el mundo entiende y empleos verdes.',
'{{city}} tiene [un plan climático, un mapa de riesgos, un plan de desastres]. [Decir si tienen en cuenta a las personas recién llegadas y a los asentamientos informales.]',
'A más tardar en [mes y año], los planes climático y de desastres de la ciudad nombran a las personas en movimiento y a los asentamientos informales, con medidas y presupuesto para cada uno.
A más tardar en [mes y año], las alertas llegan a [proporción] de los hogares de los barrios expuestos, en sus lenguas, por radio, teléfono y personas de confianza.
Hasta [año], a [número] hogares con mayor riesgo se les ofrece un suelo más seguro, cerca del trabajo y de la escuela; nadie es trasladado contra su voluntad sin otra vivienda.
Al menos [número] empleos al año en plantación, drenaje, agua y residuos son para residentes de estos barrios, también los recién llegados.',
'[Importe y moneda] para drenaje y parcelas más seguras.',
'Métodos para estimar las llegadas debidas a los cambios lentos del clima, sin contar a las personas por su nombre.',
'Servicio meteorológico, municipios vecinos de donde llega la gente, fondos nacionales para el clima.',
'Personas desplazadas por desastres y por cambios lentos del clima; residentes de barrios expuestos.',
'Comités de barrio en los que participan personas recién llegadas dibujan el mapa de riesgos y ordenan las medidas.',
'Las alertas y los refugios se prueban con personas mayores, personas con discapacidad, mujeres, niñas y niños.',
'Los mapas de asentamientos expuestos pueden usarse para desalojar: solo se publican con el consentimiento de los comités. El suelo más seguro puede encarecerse: una parte de las parcelas se reserva para quienes están en riesgo.'),
('model-essential-services', 'es', '{{city}}: servicios para todas las personas que viven aquí',
'En la ciudad, la salud, la escuela, el agua, el alojamiento y la asesoría jurídica están abiertos a cada residente sin temor: el personal no pide una situación migratoria que no necesita y no transmite lo que sabe.',
'{{city}} ofrece [lista de servicios]. [Decir dónde los papeles, los pagos, el idioma o el miedo alejan a las personas migrantes y refugiadas.]',
'A más tardar en [mes y año], una norma municipal dice que ningún servicio de la ciudad pide la situación migratoria salvo que una ley lo exija, y que lo que se sepa no se usa para nada más.
A más tardar en [mes y año], un punto de acogida asesora sobre todos los servicios, en [número] lenguas, en persona y por teléfono.
Cada niña y cada niño que vive en la ciudad tiene plaza en la escuela a las [número] semanas de pedirla.
El personal de atención de [servicios] se forma cada año; las quejas se responden en [número] días hábiles.',
'[Importe y moneda] para el punto de acogida e intérpretes.',
'Una norma modelo sobre la separación entre servicios y control migratorio; material de formación para el personal.',
'Autoridades sanitarias, escuelas, colegio de abogacía, organizaciones de migrantes.',
'Todas las personas residentes, en particular las que evitan los servicios por su situación, su idioma o la pobreza.',
'Mediadoras y mediadores que llegaron como migrantes o refugiados trabajan en el punto de acogida con salario; quienes usan los servicios dicen dos veces al año qué mejorar.',
'Los servicios para sobrevivientes de violencia, menores no acompañados y personas mayores tienen accesos propios.',
'La ley nacional puede obligar al personal a informar: la norma dice con claridad esos límites, para que nadie se engañe. Los alojamientos pueden ser atacados: sus direcciones no se publican en ningún lugar.'),
('model-inclusion-and-cohesion', 'es', '{{city}}: vivir juntos',
'{{city}} acerca a las personas recién llegadas y a las que llevan tiempo en la ciudad, responde al odio y a la discriminación y da voz a todas en su barrio.',
'{{city}} apoya [fiestas, cursos de idioma, centros de barrio, una oficina contra la discriminación]. [Decir qué funciona y qué falta.]',
'A más tardar en [mes y año], cada uno de [número] barrios tiene un presupuesto anual sobre el que deciden todas las personas residentes, cualquiera que sea su nacionalidad.
Hasta [año], [número] personas al año aprenden el idioma en cursos con cuidado infantil, y [número] participan en parejas de recién llegados y residentes.
Una oficina recibe quejas por discriminación, también anónimas, e informa cada año al concejo.
{{city}} habla de la migración a partir de los hechos: una campaña hecha con personas migrantes y refugiadas se realiza [período], y se mide su efecto.',
'[Importe y moneda] para los presupuestos de barrio.',
'Orientación sobre una comunicación que cambia opiniones y una encuesta para medir la confianza entre residentes.',
'Escuelas, clubes deportivos, comunidades religiosas, medios de comunicación, universidades.',
'Personas recién llegadas y residentes de siempre, sobre todo jóvenes.',
'Personas migrantes y refugiadas forman parte de los jurados de los presupuestos de barrio y dan forma a la campaña.',
'Reuniones a horas y en lugares adecuados para mujeres con hijos, jóvenes y personas mayores; se ofrece interpretación.',
'Las reuniones públicas pueden usarse para difundir odio: quienes moderan tienen formación y las reglas se dicen a la entrada. Las personas que aparecen en campañas pueden ser atacadas: nadie aparece sin un consentimiento que pueda retirar.'),
('model-vulnerable-groups', 'es', '{{city}} protege a quienes corren más riesgo en el camino',
'{{city}} identifica y protege a las personas en situación de vulnerabilidad –menores no acompañados, sobrevivientes de violencia y de trata, personas apátridas, personas sin techo– junto con quienes gozan de su confianza.',
'{{city}} ofrece [alojamiento, trabajo social, derivación entre servicios]. [Decir a qué grupos se llega y a cuáles no, solo en totales.]',
'A más tardar en [mes y año], todos los servicios municipales siguen un mismo camino escrito, del primer contacto a la protección, con un área responsable de cada paso.
Hasta [año] hay [número] lugares seguros donde alojarse, entre ellos plazas para niñas y niños y para mujeres, y a nadie se rechaza por falta de papeles.
Cada menor no acompañado de quien la ciudad tiene noticia cuenta con tutela o con una persona de confianza en [número] días, y la ciudad nunca lo detiene.
Se ofrece asesoría jurídica sobre documentos y nacionalidad [período] en [número] lugares.',
'[Importe y moneda] para lugares seguros y personal formado.',
'Un formulario común de derivación que no transmite más de lo necesario, con consentimiento.',
'Autoridades de protección de la infancia, ACNUR y OIM, clínicas jurídicas, organizaciones de mujeres.',
'Menores no acompañados y separados, sobrevivientes de violencia y de trata, personas apátridas, personas con discapacidad, personas sin techo.',
'Sobrevivientes y jóvenes que pasaron por los servicios los asesoran en un marco protegido, reciben un pago y permanecen en el anonimato.',
'Cada paso se diseña por separado para niñas y niños, mujeres, hombres y personas LGBTIQ+ donde su seguridad lo requiere.',
'Los datos sobre personas en riesgo pueden costar vidas: ningún nombre, fotografía o dirección sale de los servicios, y las cifras inferiores a cinco no se publican. El personal puede agotarse: la supervisión forma parte del presupuesto.')
) as model (template, language, title, summary, present, commitment, resources, tools, partnerships, groups, participation, diversity, risks)
on conflict do nothing;
