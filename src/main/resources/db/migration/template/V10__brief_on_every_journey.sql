-- The briefing note tells of calls, declarations, grants and updates too. A line about what a kind of case does not have is left
-- out. Where the secretariat wrote a version of its own, that one stays.
insert into template.wording (template, language, version, title, parts, english)
select w.template, w.language, 2, w.title,
       jsonb_build_object('text', replace(
           regexp_replace(
               regexp_replace(w.parts ->> 'text', '(\n[^\n]*\{\{turn\}\}[^\n]*)', '\1' || E'\n' || more.what),
               '(\n[^\n]*\{\{asked\}\}[^\n]*)', '\1' || E'\n' || more.cost),
           '{{commitment}}', E'{{commitment}}\n\n{{declaration-text}}')),
       case w.language when 'en' then null else 2 end
  from template.wording w
  join (values
('en', $t$**Pledge:** {{pledge}}
**Period:** {{period}}
**Done:** {{done}}
**Opens:** {{opens}}
**Closes:** {{closes}}
**Cities can endorse until:** {{endorse-until}}
**Cities that endorse it:** {{endorsements}}$t$, $t$**Amount approved:** {{approved}}
**Amount paid:** {{paid}}
**Amount accounted for:** {{accounted}}

**Tranches:** {{tranches}}$t$),
('fr', $t$**Engagement :** {{pledge}}
**Période :** {{period}}
**Réalisé :** {{done}}
**Ouverture :** {{opens}}
**Clôture :** {{closes}}
**Soutien des villes jusqu’au :** {{endorse-until}}
**Villes qui la soutiennent :** {{endorsements}}$t$, $t$**Montant approuvé :** {{approved}}
**Montant versé :** {{paid}}
**Montant justifié :** {{accounted}}

**Tranches :** {{tranches}}$t$),
('es', $t$**Compromiso:** {{pledge}}
**Período:** {{period}}
**Hecho:** {{done}}
**Apertura:** {{opens}}
**Cierre:** {{closes}}
**Adhesión de ciudades hasta el:** {{endorse-until}}
**Ciudades que se adhieren:** {{endorsements}}$t$, $t$**Importe aprobado:** {{approved}}
**Importe pagado:** {{paid}}
**Importe justificado:** {{accounted}}

**Tramos:** {{tranches}}$t$),
('ar', $t$**التعهد:** {{pledge}}
**الفترة:** {{period}}
**نسبة الإنجاز:** {{done}}
**الافتتاح:** {{opens}}
**الإغلاق:** {{closes}}
**تأييد المدن حتى:** {{endorse-until}}
**عدد المدن المؤيدة:** {{endorsements}}$t$, $t$**المبلغ الموافق عليه:** {{approved}}
**المبلغ المدفوع:** {{paid}}
**المبلغ المقدم حسابه:** {{accounted}}

**الدفعات:** {{tranches}}$t$),
('zh', $t$**承诺：** {{pledge}}
**期间：** {{period}}
**完成程度：** {{done}}
**开始：** {{opens}}
**截止：** {{closes}}
**城市赞同截止日期：** {{endorse-until}}
**赞同的城市数：** {{endorsements}}$t$, $t$**核准金额：** {{approved}}
**已付金额：** {{paid}}
**已报账金额：** {{accounted}}

**分期付款：** {{tranches}}$t$),
('ru', $t$**Обязательство:** {{pledge}}
**Период:** {{period}}
**Сделано:** {{done}}
**Открытие:** {{opens}}
**Закрытие:** {{closes}}
**Поддержка городов до:** {{endorse-until}}
**Поддерживают городов:** {{endorsements}}$t$, $t$**Одобренная сумма:** {{approved}}
**Выплачено:** {{paid}}
**Отчет дан на сумму:** {{accounted}}

**Транши:** {{tranches}}$t$)
  ) as more (language, what, cost) on more.language = w.language
 where w.template = 'briefing-note' and w.version = 1
   and not exists (select 1 from template.wording o
                    where o.template = w.template and (o.version > 1 or o.person is not null));
