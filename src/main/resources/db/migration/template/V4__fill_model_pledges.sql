insert into template.template (id, kind, area, position) values
    ('model-migration-governance', 'MODEL_PLEDGE', '2020/1', 1),
    ('model-economic-opportunity', 'MODEL_PLEDGE', '2020/2', 2),
    ('model-climate-resilience', 'MODEL_PLEDGE', '2020/3', 3),
    ('model-essential-services', 'MODEL_PLEDGE', '2020/4', 4),
    ('model-inclusion-and-cohesion', 'MODEL_PLEDGE', '2020/5', 5),
    ('model-vulnerable-groups', 'MODEL_PLEDGE', '2020/6', 6);

insert into template.wording (template, language, version, title, parts, english) values
('model-migration-governance', 'en', 1, '{{city}}: one plan for migration, one desk, one yearly account', jsonb_build_object(
    'summary', '{{city}} makes migration a matter of the whole administration: a municipal plan adopted by the council, a coordinating desk that every department answers to, an advisory body in which migrants and refugees sit, and a public account once a year.',
    'currentAction', 'Today several departments of the city deal with migrants and refugees, each by its own rules. [Name the departments, the services and the budget lines that exist, and since when.]',
    'commitment', 'By [month and year] the council of the city adopts a municipal plan on migration and inclusion, with targets, a budget and an office that answers for each measure.
By [month and year] a coordinating desk works with at least [number] members of staff and meets all departments every [period].
An advisory body of migrants, refugees and host communities is consulted before each decision of the council that concerns them; its advice and the council’s answer are published.
Once a year {{city}} publishes what was done, what was not, and why.',
    'supportNeeded.resources', '[Amount and currency] for two years of the coordinating desk.',
    'supportNeeded.tools', 'Indicators of local migration governance and help with a first baseline.',
    'supportNeeded.partnerships', 'Exchange with cities of similar size that have such a plan, and a standing dialogue with the national authorities of {{country}}.',
    'targetGroups', 'All residents of the city, whatever their status; in particular migrants, refugees and internally displaced persons, and the neighbourhoods where many of them live.',
    'participation', 'Migrants and refugees hold at least [number] seats of the advisory body, chosen by their own organisations, and are paid for their time as other members are.',
    'ageGenderDiversity', 'Half of the seats are held by women; one sitting a year is held with young people; data are broken down by sex and age where this endangers nobody.',
    'risks', 'A change of majority may end the plan: it is therefore adopted by the council and not by decree. Departments may not take part: each names an office that answers. Data may be misused: no list of persons is kept.'), null),
('model-migration-governance', 'fr', 1, '{{city}} : un plan pour la migration, un service, un compte rendu annuel', jsonb_build_object(
    'summary', '{{city}} fait de la migration l’affaire de toute l’administration : un plan municipal adopté par le conseil, un service de coordination auquel chaque direction rend compte, un organe consultatif où siègent des personnes migrantes et réfugiées, et un compte rendu public une fois par an.',
    'currentAction', 'Aujourd’hui, plusieurs directions de la ville s’occupent des personnes migrantes et réfugiées, chacune selon ses propres règles. [Nommer les directions, les services et les lignes budgétaires existants, et depuis quand.]',
    'commitment', 'D’ici [mois et année], le conseil de la ville adopte un plan municipal sur la migration et l’inclusion, avec des cibles, un budget et un service responsable de chaque mesure.
D’ici [mois et année], un service de coordination d’au moins [nombre] agents réunit toutes les directions tous les [période].
Un organe consultatif de personnes migrantes, réfugiées et de la population d’accueil est consulté avant chaque décision du conseil qui les concerne ; son avis et la réponse du conseil sont publiés.
Une fois par an, {{city}} publie ce qui a été fait, ce qui ne l’a pas été, et pourquoi.',
    'supportNeeded.resources', '[Montant et monnaie] pour deux ans du service de coordination.',
    'supportNeeded.tools', 'Des indicateurs de gouvernance locale des migrations et un appui à un premier état des lieux.',
    'supportNeeded.partnerships', 'Des échanges avec des villes de taille comparable qui disposent d’un tel plan, et un dialogue permanent avec les autorités nationales.',
    'targetGroups', 'Toutes les habitantes et tous les habitants de la ville, quel que soit leur statut ; en particulier les personnes migrantes, réfugiées et déplacées, et les quartiers où elles sont nombreuses.',
    'participation', 'Les personnes migrantes et réfugiées occupent au moins [nombre] sièges de l’organe consultatif, désignées par leurs propres organisations et indemnisées comme les autres membres.',
    'ageGenderDiversity', 'La moitié des sièges est occupée par des femmes ; une séance par an est tenue avec des jeunes ; les données sont ventilées par sexe et par âge lorsque cela ne met personne en danger.',
    'risks', 'Un changement de majorité peut mettre fin au plan : il est donc adopté par le conseil. Des directions peuvent rester à l’écart : chacune désigne un service responsable. Les données peuvent être détournées : aucune liste de personnes n’est tenue.'), 1),
('model-migration-governance', 'es', 1, '{{city}}: un plan de migración, una oficina, un informe anual', jsonb_build_object(
    'summary', '{{city}} hace de la migración un asunto de toda la administración: un plan municipal aprobado por el concejo, una oficina de coordinación a la que responde cada área, un órgano consultivo con personas migrantes y refugiadas, y un informe público una vez al año.',
    'currentAction', 'Hoy varias áreas de la ciudad atienden a personas migrantes y refugiadas, cada una con sus propias reglas. [Nombrar las áreas, los servicios y las partidas que existen, y desde cuándo.]',
    'commitment', 'A más tardar en [mes y año], el concejo de la ciudad aprueba un plan municipal de migración e inclusión, con metas, presupuesto y un área responsable de cada medida.
A más tardar en [mes y año], una oficina de coordinación de al menos [número] personas reúne a todas las áreas cada [período].
Un órgano consultivo de personas migrantes, refugiadas y de la comunidad de acogida es consultado antes de cada decisión del concejo que les concierna; se publican su opinión y la respuesta del concejo.
Una vez al año {{city}} publica lo que se hizo, lo que no se hizo y por qué.',
    'supportNeeded.resources', '[Importe y moneda] para dos años de la oficina de coordinación.',
    'supportNeeded.tools', 'Indicadores de gobernanza local de la migración y apoyo para una primera línea de base.',
    'supportNeeded.partnerships', 'Intercambio con ciudades de tamaño parecido que tengan un plan así, y un diálogo permanente con las autoridades nacionales.',
    'targetGroups', 'Todas las personas que viven en la ciudad, cualquiera que sea su situación; en particular las migrantes, refugiadas y desplazadas, y los barrios donde viven muchas de ellas.',
    'participation', 'Las personas migrantes y refugiadas ocupan al menos [número] puestos del órgano consultivo, elegidas por sus propias organizaciones y remuneradas como los demás miembros.',
    'ageGenderDiversity', 'La mitad de los puestos los ocupan mujeres; una sesión al año se celebra con jóvenes; los datos se desglosan por sexo y edad cuando ello no pone a nadie en peligro.',
    'risks', 'Un cambio de mayoría puede acabar con el plan: por eso lo aprueba el concejo. Alguna área puede no participar: cada una nombra una responsable. Los datos pueden usarse mal: no se lleva ninguna lista de personas.'), 1),
('model-economic-opportunity', 'en', 1, '{{city}}: decent work for migrants and refugees', jsonb_build_object(
    'summary', '{{city}} opens its employment services, its business permits and its own tenders to migrants and refugees, helps with the recognition of skills, and works with employers against exploitation.',
    'currentAction', '{{city}} runs [employment centre, training, business permits]. [Say who can use them now and how many migrants and refugees do, in totals only.]',
    'commitment', 'By [month and year] every service of the municipal employment centre is open to all residents, in the languages most spoken in the city.
Until [year], [number] people a year, half of them women, finish a course in skills that local employers have asked for, and [share] of them have decent work six months later.
Permits for small businesses and markets are given without regard to nationality, within [number] working days.
Tenders of the city above [amount] ask bidders for fair recruitment without fees for workers.',
    'supportNeeded.resources', '[Amount and currency] for courses and for childcare while they last.',
    'supportNeeded.tools', 'Ways to recognise skills without papers, and a model clause on fair recruitment.',
    'supportNeeded.partnerships', 'Employers’ associations, trade unions, training institutes and the national employment service of {{country}}.',
    'targetGroups', 'Migrants, refugees and residents without work; small traders; young people who left school.',
    'participation', 'Courses are chosen with the associations of migrants and with employers; those who finished one advise on the next.',
    'ageGenderDiversity', 'Childcare and hours that suit parents; half of the places for women; a share of places for persons with disabilities.',
    'risks', 'National law may reserve some work to citizens: the city works within it and raises it in the dialogue. Employers may underpay: an anonymous way to complain is opened, apart from any immigration control. Host residents may feel left out: courses are open to both.'), null),
('model-climate-resilience', 'en', 1, '{{city}} prepares for people who move because of the climate', jsonb_build_object(
    'summary', '{{city}} brings those who came because of drought, floods or heat into its climate plan: safe ground to settle on, early warnings that everybody understands, and green work.',
    'currentAction', '{{city}} has [a climate plan, a map of risks, a plan for disasters]. [Say whether they take account of newcomers and informal settlements.]',
    'commitment', 'By [month and year] the climate and disaster plans of the city name people on the move and informal settlements, with measures and a budget for each.
By [month and year] warnings reach [share] of households in the exposed neighbourhoods, in their languages, by radio, telephone and people they trust.
Until [year], [number] households at highest risk are offered safer ground near work and school; nobody is moved against their will without another home.
At least [number] jobs a year in planting, drainage, water and waste go to residents of these neighbourhoods, newcomers included.',
    'supportNeeded.resources', '[Amount and currency] for drainage and safer plots.',
    'supportNeeded.tools', 'Methods to estimate arrivals because of slow changes of the climate, without counting persons by name.',
    'supportNeeded.partnerships', 'Meteorological service, neighbouring municipalities from which people come, national climate funds.',
    'targetGroups', 'People displaced by disasters and slow changes of the climate; residents of exposed neighbourhoods.',
    'participation', 'Neighbourhood committees in which newcomers sit draw the map of risks and rank the measures.',
    'ageGenderDiversity', 'Warnings and shelters are tested with older persons, persons with disabilities, women and children.',
    'risks', 'Maps of exposed settlements can be used to evict: they are published only with the committees’ consent. Land prices may rise where it is safer: a share of plots is kept for those at risk.'), null),
('model-essential-services', 'en', 1, '{{city}}: services for everybody who lives here', jsonb_build_object(
    'summary', 'In the city health care, schooling, water, shelter and legal advice are open to every resident without fear: staff do not ask for a residence status that they do not need, and do not pass it on.',
    'currentAction', '{{city}} offers [list the services]. [Say where papers, fees, languages or fear keep migrants and refugees away.]',
    'commitment', 'By [month and year] a municipal rule says that no service of the city asks for residence status unless a law requires it, and that what is learned is used for nothing else.
By [month and year] one welcome point gives advice on all services, in [number] languages, in person and by telephone.
Every child who lives in the city has a place at school within [number] weeks of asking.
Staff at the counters of [services] are trained every year; complaints are answered within [number] working days.',
    'supportNeeded.resources', '[Amount and currency] for the welcome point and interpreters.',
    'supportNeeded.tools', 'A model rule on the separation of services and immigration control; teaching material for staff.',
    'supportNeeded.partnerships', 'Health authorities, schools, bar association, organisations of migrants.',
    'targetGroups', 'All residents, in particular those who avoid services because of their status, language or poverty.',
    'participation', 'Mediators who came as migrants or refugees work at the welcome point as paid staff; users say twice a year what to improve.',
    'ageGenderDiversity', 'Services for survivors of violence, unaccompanied children and older persons have ways in of their own.',
    'risks', 'National law may oblige staff to report: the rule states the limits plainly, so that nobody is misled. Shelters can become targets: their addresses are published nowhere.'), null),
('model-inclusion-and-cohesion', 'en', 1, '{{city}}: living together', jsonb_build_object(
    'summary', '{{city}} brings newcomers and long-standing residents together, answers hatred and discrimination, and gives everybody a say in the neighbourhood.',
    'currentAction', '{{city}} supports [festivals, language courses, neighbourhood centres, an office against discrimination]. [Say what works and what is missing.]',
    'commitment', 'By [month and year] each of [number] neighbourhoods has a yearly budget on which all residents decide, whatever their nationality.
Until [year], [number] people a year learn the language in courses with childcare, and [number] take part in pairs of newcomers and residents.
An office takes complaints about discrimination, also anonymous ones, and reports every year to the council.
{{city}} speaks about migration from facts: a campaign made with migrants and refugees runs [period], and its effect is measured.',
    'supportNeeded.resources', '[Amount and currency] for the neighbourhood budgets.',
    'supportNeeded.tools', 'Guidance on communication that changes minds, and a survey to measure trust between residents.',
    'supportNeeded.partnerships', 'Schools, sports clubs, faith communities, media, universities.',
    'targetGroups', 'Newcomers and long-standing residents, above all young people.',
    'participation', 'Migrants and refugees sit in the juries of the neighbourhood budgets and shape the campaign.',
    'ageGenderDiversity', 'Meetings at hours and places that suit women with children, young people and older persons; interpretation is offered.',
    'risks', 'Public meetings may be used to spread hatred: moderators are trained and rules are said at the door. People shown in campaigns may be attacked: nobody is shown without consent that can be taken back.'), null),
('model-vulnerable-groups', 'en', 1, '{{city}} protects those who are most at risk on the move', jsonb_build_object(
    'summary', '{{city}} finds and protects people in situations of vulnerability – unaccompanied children, survivors of violence and trafficking, stateless persons, people without shelter – together with those they trust.',
    'currentAction', '{{city}} provides [shelter, social workers, a referral between services]. [Say which groups are reached and which are not, in totals only.]',
    'commitment', 'By [month and year] all municipal services follow one written way from first contact to protection, with an office that answers for each step.
Until [year] there are [number] safe places to stay, among them places for children and for women, and nobody is turned away for lack of papers.
Every unaccompanied child who comes to the notice of the city has a guardian or a person of trust within [number] days and is never detained by the city.
Legal advice on documents and nationality is offered [period] in [number] places.',
    'supportNeeded.resources', '[Amount and currency] for safe places and trained staff.',
    'supportNeeded.tools', 'A common form of referral that passes on no more than is needed, with consent.',
    'supportNeeded.partnerships', 'Child protection authorities, UNHCR and IOM, legal clinics, women’s organisations.',
    'targetGroups', 'Unaccompanied and separated children, survivors of violence and trafficking, stateless persons, persons with disabilities, people without shelter.',
    'participation', 'Survivors and young people who have been through the services advise on them in a protected setting, are paid and stay anonymous.',
    'ageGenderDiversity', 'Each step is designed for children, women, men and LGBTIQ+ persons separately where their safety needs it.',
    'risks', 'Data about people at risk can cost lives: no names, photographs or addresses leave the services, and figures below five are not published. Staff may burn out: supervision is part of the budget.'), null);
