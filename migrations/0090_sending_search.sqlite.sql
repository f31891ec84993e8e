create virtual table channels_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table mailings_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
