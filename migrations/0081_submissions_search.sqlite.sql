create virtual table submissions_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table submission_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table notices_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
