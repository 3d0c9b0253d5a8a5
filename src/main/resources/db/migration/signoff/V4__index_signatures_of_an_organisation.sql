-- What an organisation has signed is read whenever its offices are handed over.
create index on signoff.signature (organisation, number);
