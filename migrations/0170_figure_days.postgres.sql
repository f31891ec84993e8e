-- The sums of a day lie together in the key, and a period is read in one go.
drop index figure_days_day;
alter table figure_days drop constraint figure_days_key;
alter table figure_days add constraint figure_days_key primary key (day, cell, figure);
create index figure_days_figure on figure_days (figure, day);
