create virtual table claims_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table claim_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table exclusions_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table exclusion_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
