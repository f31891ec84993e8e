-- The search index: pairs of characters of each record's search text, as words no tokenizer touches (kit/records/search.cpp).
create virtual table areas_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table departments_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table enterprises_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table spaces_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table hazards_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table hazard_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
