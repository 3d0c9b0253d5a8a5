-- The two Compacts, A/RES/73/195 and A/RES/73/151.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('COMPACT_SCOPE', '2018', 'GCM', 'Global Compact for Safe, Orderly and Regular Migration', 'Migration', 1),
    ('COMPACT_SCOPE', '2018', 'GCR', 'Global Compact on Refugees', 'Refugees', 2),
    ('COMPACT_SCOPE', '2018', 'BOTH', 'Both Compacts', 'Both', 3);

-- A/RES/73/195, paragraph 16.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('GCM_OBJECTIVE', '2018', '1', 'Collect and utilize accurate and disaggregated data as a basis for evidence-based policies', 'Data', 1),
    ('GCM_OBJECTIVE', '2018', '2', 'Minimize the adverse drivers and structural factors that compel people to leave their country of origin', 'Minimize adverse drivers', 2),
    ('GCM_OBJECTIVE', '2018', '3', 'Provide accurate and timely information at all stages of migration', 'Information provision', 3),
    ('GCM_OBJECTIVE', '2018', '4', 'Ensure that all migrants have proof of legal identity and adequate documentation', 'Legal identity and documentation', 4),
    ('GCM_OBJECTIVE', '2018', '5', 'Enhance availability and flexibility of pathways for regular migration', 'Regular pathways', 5),
    ('GCM_OBJECTIVE', '2018', '6', 'Facilitate fair and ethical recruitment and safeguard conditions that ensure decent work', 'Recruitment and decent work', 6),
    ('GCM_OBJECTIVE', '2018', '7', 'Address and reduce vulnerabilities in migration', 'Reduce vulnerabilities', 7),
    ('GCM_OBJECTIVE', '2018', '8', 'Save lives and establish coordinated international efforts on missing migrants', 'Save lives', 8),
    ('GCM_OBJECTIVE', '2018', '9', 'Strengthen the transnational response to smuggling of migrants', 'Counter smuggling', 9),
    ('GCM_OBJECTIVE', '2018', '10', 'Prevent, combat and eradicate trafficking in persons in the context of international migration', 'Eradicate trafficking', 10),
    ('GCM_OBJECTIVE', '2018', '11', 'Manage borders in an integrated, secure and coordinated manner', 'Manage borders', 11),
    ('GCM_OBJECTIVE', '2018', '12', 'Strengthen certainty and predictability in migration procedures for appropriate screening, assessment and referral', 'Screening and referral', 12),
    ('GCM_OBJECTIVE', '2018', '13', 'Use migration detention only as a measure of last resort and work towards alternatives', 'Alternatives to detention', 13),
    ('GCM_OBJECTIVE', '2018', '14', 'Enhance consular protection, assistance and cooperation throughout the migration cycle', 'Consular protection', 14),
    ('GCM_OBJECTIVE', '2018', '15', 'Provide access to basic services for migrants', 'Access to basic services', 15),
    ('GCM_OBJECTIVE', '2018', '16', 'Empower migrants and societies to realize full inclusion and social cohesion', 'Inclusion and social cohesion', 16),
    ('GCM_OBJECTIVE', '2018', '17', 'Eliminate all forms of discrimination and promote evidence-based public discourse to shape perceptions of migration', 'Eliminate discrimination', 17),
    ('GCM_OBJECTIVE', '2018', '18', 'Invest in skills development and facilitate mutual recognition of skills, qualifications and competences', 'Skills development and recognition', 18),
    ('GCM_OBJECTIVE', '2018', '19', 'Create conditions for migrants and diasporas to fully contribute to sustainable development in all countries', 'Migrant and diaspora contributions', 19),
    ('GCM_OBJECTIVE', '2018', '20', 'Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants', 'Remittances', 20),
    ('GCM_OBJECTIVE', '2018', '21', 'Cooperate in facilitating safe and dignified return and readmission, as well as sustainable reintegration', 'Dignified return and reintegration', 21),
    ('GCM_OBJECTIVE', '2018', '22', 'Establish mechanisms for the portability of social security entitlements and earned benefits', 'Social protection', 22),
    ('GCM_OBJECTIVE', '2018', '23', 'Strengthen international cooperation and global partnerships for safe, orderly and regular migration', 'International cooperation', 23);

-- How the International Migration Review Forum groups the objectives.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('GCM_ROUND_TABLE', '2022', 'RT1', 'Round table 1 (objectives 2, 5, 6, 12 and 18)', 'Round table 1', 1),
    ('GCM_ROUND_TABLE', '2022', 'RT2', 'Round table 2 (objectives 4, 8, 9, 10, 11, 13 and 21)', 'Round table 2', 2),
    ('GCM_ROUND_TABLE', '2022', 'RT3', 'Round table 3 (objectives 14, 15, 16, 19, 20 and 22)', 'Round table 3', 3),
    ('GCM_ROUND_TABLE', '2022', 'RT4', 'Round table 4 (objectives 1, 3, 7, 17 and 23)', 'Round table 4', 4);

insert into refdata.round_table_objective (round_table, objective) values
    ('RT1', '2'),
    ('RT1', '5'),
    ('RT1', '6'),
    ('RT1', '12'),
    ('RT1', '18'),
    ('RT2', '4'),
    ('RT2', '8'),
    ('RT2', '9'),
    ('RT2', '10'),
    ('RT2', '11'),
    ('RT2', '13'),
    ('RT2', '21'),
    ('RT3', '14'),
    ('RT3', '15'),
    ('RT3', '16'),
    ('RT3', '19'),
    ('RT3', '20'),
    ('RT3', '22'),
    ('RT4', '1'),
    ('RT4', '3'),
    ('RT4', '7'),
    ('RT4', '17'),
    ('RT4', '23');

-- A/RES/73/195, paragraph 15 (a) to (j).
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('GCM_PRINCIPLE', '2018', 'a', 'People-centred', null, 1),
    ('GCM_PRINCIPLE', '2018', 'b', 'International cooperation', null, 2),
    ('GCM_PRINCIPLE', '2018', 'c', 'National sovereignty', null, 3),
    ('GCM_PRINCIPLE', '2018', 'd', 'Rule of law and due process', null, 4),
    ('GCM_PRINCIPLE', '2018', 'e', 'Sustainable development', null, 5),
    ('GCM_PRINCIPLE', '2018', 'f', 'Human rights', null, 6),
    ('GCM_PRINCIPLE', '2018', 'g', 'Gender-responsive', null, 7),
    ('GCM_PRINCIPLE', '2018', 'h', 'Child-sensitive', null, 8),
    ('GCM_PRINCIPLE', '2018', 'i', 'Whole-of-government approach', null, 9),
    ('GCM_PRINCIPLE', '2018', 'j', 'Whole-of-society approach', null, 10);

-- A/RES/73/151 (A/73/12, part II), the paragraphs that the Marrakech Mayors Declaration names.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('GCR_PARAGRAPH', '2018', '37', 'Paragraph 37: multi-stakeholder and partnership approach (III.A.3.2), local authorities and other local actors', 'Local authorities', 1),
    ('GCR_PARAGRAPH', '2018', '38', 'Paragraph 38: multi-stakeholder and partnership approach (III.A.3.2), networks of cities and municipalities', 'Networks of cities', 2),
    ('GCR_PARAGRAPH', '2018', '66', 'Paragraph 66: meeting needs and supporting communities (III.B.2)', 'Needs and communities', 3),
    ('GCR_PARAGRAPH', '2018', '97', 'Paragraph 97: local integration (III.B.3.4)', 'Local integration', 4),
    ('GCR_PARAGRAPH', '2018', '98', 'Paragraph 98: local integration (III.B.3.4)', 'Local integration', 5),
    ('GCR_PARAGRAPH', '2018', '99', 'Paragraph 99: local integration (III.B.3.4)', 'Local integration', 6),
    ('GCR_PARAGRAPH', '2018', '100', 'Paragraph 100: other local solutions (III.B.3.5)', 'Other local solutions', 7);

-- A/RES/73/151, objectives of the compact as a whole.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('GCR_OBJECTIVE', '2018', '1', 'Ease pressures on host countries', null, 1),
    ('GCR_OBJECTIVE', '2018', '2', 'Enhance refugee self-reliance', null, 2),
    ('GCR_OBJECTIVE', '2018', '3', 'Expand access to third-country solutions', 'Third-country solutions', 3),
    ('GCR_OBJECTIVE', '2018', '4', 'Support conditions in countries of origin for return in safety and dignity', 'Return in safety and dignity', 4);

-- Action areas, edition 2020.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('ACTION_AREA', '2020', '2020/1', 'Migration Governance', null, 1),
    ('ACTION_AREA', '2020', '2020/2', 'Economic Opportunity', null, 2),
    ('ACTION_AREA', '2020', '2020/3', 'Climate Resilience', null, 3),
    ('ACTION_AREA', '2020', '2020/4', 'Access to Essential Services', null, 4),
    ('ACTION_AREA', '2020', '2020/5', 'Inclusion and Social Cohesion', null, 5),
    ('ACTION_AREA', '2020', '2020/6', 'Vulnerable Groups', null, 6);

-- Priorities, the later edition, as localaction.mayorsmechanism.org lists them.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('ACTION_AREA', 'portal', 'portal/1', 'Improving migration governance and forced displacement protection', 'Governance and protection', 7),
    ('ACTION_AREA', 'portal', 'portal/2', 'Minimising the drivers', 'Drivers', 8),
    ('ACTION_AREA', 'portal', 'portal/3', 'Protecting those most vulnerable', 'Most vulnerable', 9),
    ('ACTION_AREA', 'portal', 'portal/4', 'Providing access to urban infrastructure, social services and education regardless of status', 'Access to services', 10),
    ('ACTION_AREA', 'portal', 'portal/5', 'Realising socio-economic inclusion', 'Socio-economic inclusion', 11),
    ('ACTION_AREA', 'portal', 'portal/6', 'Supporting reception and advancing community sponsorship', 'Reception and sponsorship', 12),
    ('ACTION_AREA', 'portal', 'portal/7', 'Engaging in regional and multilateral partnerships and city-to-city cooperation', 'Partnerships', 13);

-- A/RES/70/1, in short words: the targets most linked to migration, then those a city works on.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('SDG_TARGET', '2015', '10.7', 'Target 10.7: facilitate orderly, safe, regular and responsible migration and mobility of people', 'Safe migration', 1),
    ('SDG_TARGET', '2015', '10.c', 'Target 10.c: reduce the transaction costs of migrant remittances', 'Remittance costs', 2),
    ('SDG_TARGET', '2015', '8.7', 'Target 8.7: eradicate forced labour, end modern slavery, human trafficking and child labour', 'Forced labour and trafficking', 3),
    ('SDG_TARGET', '2015', '8.8', 'Target 8.8: protect labour rights and promote safe working environments for all workers, including migrant workers', 'Labour rights', 4),
    ('SDG_TARGET', '2015', '5.2', 'Target 5.2: eliminate violence against women and girls, including trafficking and exploitation', 'Violence against women and girls', 5),
    ('SDG_TARGET', '2015', '16.2', 'Target 16.2: end abuse, exploitation, trafficking and violence against children', 'Violence against children', 6),
    ('SDG_TARGET', '2015', '4.b', 'Target 4.b: expand scholarships available to developing countries', 'Scholarships', 7),
    ('SDG_TARGET', '2015', '17.18', 'Target 17.18: increase the availability of timely and reliable data, disaggregated also by migratory status', 'Disaggregated data', 8),
    ('SDG_TARGET', '2015', '1.3', 'Target 1.3: implement social protection systems and measures for all', 'Social protection', 9),
    ('SDG_TARGET', '2015', '1.4', 'Target 1.4: ensure equal rights to economic resources and access to basic services', 'Basic services', 10),
    ('SDG_TARGET', '2015', '3.8', 'Target 3.8: achieve universal health coverage', 'Health coverage', 11),
    ('SDG_TARGET', '2015', '4.1', 'Target 4.1: ensure free, equitable and quality primary and secondary education', 'School education', 12),
    ('SDG_TARGET', '2015', '8.5', 'Target 8.5: achieve full and productive employment and decent work for all', 'Decent work', 13),
    ('SDG_TARGET', '2015', '11.1', 'Target 11.1: ensure access for all to adequate, safe and affordable housing and basic services', 'Housing', 14),
    ('SDG_TARGET', '2015', '11.3', 'Target 11.3: enhance inclusive and sustainable urbanization and participatory planning', 'Inclusive urbanization', 15),
    ('SDG_TARGET', '2015', '11.b', 'Target 11.b: increase the number of cities with integrated policies towards inclusion, climate action and resilience to disasters', 'Integrated city policies', 16),
    ('SDG_TARGET', '2015', '13.1', 'Target 13.1: strengthen resilience and adaptive capacity to climate-related hazards and natural disasters', 'Climate resilience', 17),
    ('SDG_TARGET', '2015', '16.7', 'Target 16.7: ensure responsive, inclusive, participatory and representative decision-making', 'Participation', 18),
    ('SDG_TARGET', '2015', '16.9', 'Target 16.9: provide legal identity for all, including birth registration', 'Legal identity', 19),
    ('SDG_TARGET', '2015', '17.17', 'Target 17.17: encourage effective public, public-private and civil society partnerships', 'Partnerships', 20);

-- Local Migration Governance Indicators.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('MGI_DIMENSION', 'pilot', '1', 'Migrants'' rights', null, 1),
    ('MGI_DIMENSION', 'pilot', '2', 'Whole of government approach', null, 2),
    ('MGI_DIMENSION', 'pilot', '3', 'Partnerships', null, 3),
    ('MGI_DIMENSION', 'pilot', '4', 'Socioeconomic well-being of migrants', null, 4),
    ('MGI_DIMENSION', 'pilot', '5', 'Mobility dimension of crises', null, 5),
    ('MGI_DIMENSION', 'pilot', '6', 'Safe, orderly and regular migration', null, 6);

-- What kind of contribution a pledge is.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('PLEDGE_TYPE', '2018', 'policy', 'Policy', 'Policy', 1),
    ('PLEDGE_TYPE', '2018', 'financial', 'Financial', 'Financial', 2),
    ('PLEDGE_TYPE', '2018', 'technical-material', 'Technical or material', 'Technical or material', 3),
    ('PLEDGE_TYPE', '2018', 'process', 'Process', 'Process', 4),
    ('PLEDGE_TYPE', '2018', 'human-resource', 'Human resource', 'Human resource', 5);

insert into refdata.code (list, edition, code, label, short_label, position) values
    ('PLEDGE_FORM', '2018', 'individual', 'Individual', null, 1),
    ('PLEDGE_FORM', '2018', 'common', 'Common', null, 2),
    ('PLEDGE_FORM', '2018', 'partnership', 'In partnership', null, 3),
    ('PLEDGE_FORM', '2018', 'matching', 'Matching another pledge', null, 4);

insert into refdata.code (list, edition, code, label, short_label, position) values
    ('OBSTACLE', '2018', 'funding', 'Funding', null, 1),
    ('OBSTACLE', '2018', 'legal-national', 'Legal or national', null, 2),
    ('OBSTACLE', '2018', 'capacity', 'Capacity', null, 3),
    ('OBSTACLE', '2018', 'political', 'Political', null, 4),
    ('OBSTACLE', '2018', 'crisis', 'Crisis', null, 5);

-- Forums; where only the year or the month is known, the days stay open.
insert into refdata.code (list, edition, code, label, short_label, position) values
    ('FORUM', '2018', 'gfmd-2018', 'Global Forum on Migration and Development, Marrakech 2018', 'GFMD Marrakech', 1),
    ('FORUM', '2018', 'grf-2019', 'Global Refugee Forum 2019', 'GRF 2019', 2),
    ('FORUM', '2018', 'imrf-2022', 'International Migration Review Forum 2022', 'IMRF 2022', 3),
    ('FORUM', '2018', 'grf-2023', 'Global Refugee Forum 2023', 'GRF 2023', 4),
    ('FORUM', '2018', 'gfmd-2024', 'Global Forum on Migration and Development, Geneva 2024', 'GFMD Geneva', 5),
    ('FORUM', '2018', 'gfmd-2025', 'Global Forum on Migration and Development, Riohacha 2025', 'GFMD Riohacha', 6),
    ('FORUM', '2018', 'grf-review-2025', 'Global Refugee Forum progress review 2025', 'GRF review 2025', 7),
    ('FORUM', '2018', 'imrf-2026', 'International Migration Review Forum 2026', 'IMRF 2026', 8),
    ('FORUM', '2018', 'grf-2027', 'Global Refugee Forum 2027', 'GRF 2027', 9),
    ('FORUM', '2018', 'imrf-2030', 'International Migration Review Forum 2030', 'IMRF 2030', 10);

insert into refdata.forum (code, kind, year, month, begins, ends) values
    ('gfmd-2018', 'GFMD', 2018, 12, null, null),
    ('grf-2019', 'GRF', 2019, 12, null, null),
    ('imrf-2022', 'IMRF', 2022, 5, '2022-05-17', '2022-05-20'),
    ('grf-2023', 'GRF', 2023, 12, '2023-12-13', '2023-12-15'),
    ('gfmd-2024', 'GFMD', 2024, 1, null, null),
    ('gfmd-2025', 'GFMD', 2025, 9, '2025-09-02', '2025-09-04'),
    ('grf-review-2025', 'GRF', 2025, 12, '2025-12-15', '2025-12-17'),
    ('imrf-2026', 'IMRF', 2026, 5, '2026-05-05', '2026-05-08'),
    ('grf-2027', 'GRF', 2027, null, null, null),
    ('imrf-2030', 'IMRF', 2030, null, null, null);
