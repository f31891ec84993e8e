create virtual table inspection_draws_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table inspection_draw_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table inspection_plans_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table inspection_plan_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table inspections_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table inspection_items_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table signatures_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table inspection_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
