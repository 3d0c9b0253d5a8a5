insert into template.template (id, kind, area, position) values
    ('council-resolution', 'COUNCIL_RESOLUTION', null, 10),
    ('invitation-letter', 'INVITATION_LETTER', null, 20),
    ('note-verbale', 'NOTE_VERBALE', null, 30),
    ('feedback-letter', 'FEEDBACK_LETTER', null, 40),
    ('briefing-note', 'BRIEFING_NOTE', null, 50);

insert into template.wording (template, language, version, title, parts, english) values
('council-resolution', 'en', 1, 'Council resolution on the pledge “{{title}}” ({{city}})', jsonb_build_object('text', $t$
**Draft resolution no.:** ____________________
**Session of:** ____________________

The Council ({{city}}),

Recalling the Marrakech Mayors Declaration of 8 December 2018, in which local and regional governments undertook to work together for migrants and refugees;

Recalling the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195) and the Global Compact on Refugees (A/RES/73/151), both of which name local authorities among those who carry them out;

Having considered the pledge “{{title}}” ({{reference}}), which has been prepared by the administration for presentation to the Mayors Mechanism;

Noting that the pledge is voluntary and not legally binding, that it lies within the competences of the city, and that it creates no rights or obligations between States;

# The Council resolves

1. To approve the pledge in the wording annexed to this resolution.
2. To mandate the holder of the office of mayor to sign it on behalf of the city, and to agree to changes of wording that leave its substance as it is.
3. To take note of its costs and of how they are met:

{{costs}}

4. To instruct the administration to take the following steps:

- {{activities}}

5. To see to it that migrants and refugees take part in carrying out and in reviewing the pledge:

{{participation}}

6. To receive a report on progress once a year, at the time of the report to the Mayors Mechanism.
7. To publish this resolution with its annex.

**Place and date:** ____________________
**Presiding officer:** ____________________

# Annex: the pledge

## Summary

{{summary}}

## What the city does now

{{current-action}}

## What the city further commits to

{{commitment}}

## What support the city needs

{{support}}

**Begins:** {{start}}
**Ends:** {{end}}
$t$), null),
('invitation-letter', 'en', 1, 'Invitation: {{title}}', jsonb_build_object('text', $t$
{{today}}

**To:** {{addressee}}
**Reference:** {{reference}}

Excellency, dear Sir or Madam,

On behalf of {{sender}} I have the honour to invite you to take part in “{{title}}”.

**What it is:** {{journey}}
**Led by:** {{city}}, {{country}}
**Where it stands:** {{stage}}
**Forum:** {{forum}}
**Until when we ask for your contribution:** {{due}}

Cities and regions receive most of those who move, and much of what the two Global Compacts promise is kept or broken in a town hall. Your contribution makes this work better founded and better known. To take part is voluntary, and what you contribute remains yours: nothing is shown to others or made public before the step at which you agree to it.

You can answer in the portal of the Mayors Mechanism, by letter or by a note verbale; each of these counts alike. Should you need more time, another language or an accessible format, please tell us and we will arrange for it.

With the assurances of our high consideration,

{{sender}}
$t$), null),
('note-verbale', 'en', 1, 'Note verbale: {{title}} ({{reference}})', jsonb_build_object('text', $t$
{{sender}} presents its compliments to {{addressee}} and has the honour to refer to “{{title}}” ({{reference}}), led by {{city}}, {{country}}.

{{sender}} has the further honour to inform that the matter stands at the following step: {{stage}}.

The text on which views are sought concerns: {{consulted-text}}.

The national focal point is respectfully invited to convey one consolidated national position not later than {{due}}. The position may be transmitted through the portal of the Mayors Mechanism or by a note verbale in reply, which will be recorded with its number and date.

{{sender}} wishes to recall that pledges of cities are voluntary and not legally binding. Where no reply has been received by the above date, the record will state that the competent authorities were consulted and that no response had been received; silence will be presented neither as consent nor as objection. A position received later will stand beside the text with its date.

{{sender}} avails itself of this opportunity to renew to {{addressee}} the assurances of its highest consideration.

{{today}}
$t$), null),
('feedback-letter', 'en', 1, 'Your request “{{title}}” ({{reference}})', jsonb_build_object('text', $t$
{{today}}

**To:** {{addressee}}
**Call:** {{call}}
**Amount asked for:** {{asked}}

Dear colleagues,

Thank you for your request “{{title}}”. It was reviewed independently by agencies that have no interest in it, and decided by the committee of {{mechanism}}.

# The decision

{{decision}}

{{decision-words}}

# Why

{{reasons}}

# Conditions

- {{conditions}}

# What you can do now

If you believe that the procedure was not followed, you may ask once for a procedural review, not later than {{review-until}}. You need not give new documents, and asking has no influence on later requests. What was good in this request can be used again: you can begin the next one from it in the portal.

We would be glad to go through these points with you by telephone or in writing.

With kind regards,

{{sender}}
$t$), null),
('briefing-note', 'en', 1, 'Briefing note: {{title}}', jsonb_build_object('text', $t$
**Reference:** {{reference}}
**Led by:** {{city}}, {{country}}
**Partners:** {{partners}}
**Date of this note:** {{today}}

# What this is

{{summary}}

**Where it stands:** {{stage}}, since {{since}}
**Whose turn it is:** {{turn}}

# What you are asked to stand for

{{commitment}}

{{decision}}

# What changed since you last looked

- {{changes}}

# What it costs

{{costs}}

**Amount asked for:** {{asked}}

# Who has said what

{{positions}}

# Risks

{{risks}}

# By when

**Due:** {{due}}

A pledge, an endorsement and a contribution to a review are voluntary and not legally binding.
$t$), null);
