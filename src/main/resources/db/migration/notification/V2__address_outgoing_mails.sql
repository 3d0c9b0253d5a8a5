-- Whom a mail goes to who has no account: written with the mail, emptied when it has ended. People with an account are asked anew
-- each time, so that a changed address counts.
alter table notification.outbox add column name text not null default '';
alter table notification.outbox add column address text not null default '';

-- mails that wait while the portal is upgraded; other modules' tables may not be there yet, then there are no such mails
do $$
begin
    if to_regclass('guest.guest') is not null then
        update notification.outbox b set name = g.name, address = g.email
          from guest.guest g where g.id = b.person and b.kind in ('GUEST', 'GUEST_CODE') and b.state = 'WAITING';
    end if;
    if to_regclass('mailbox.receipt') is not null then
        update notification.outbox b set address = r.address
          from mailbox.receipt r where r.id = b.person and b.kind = 'RECEIPT' and b.state = 'WAITING';
    end if;
end
$$;
