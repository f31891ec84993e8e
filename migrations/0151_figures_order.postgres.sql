-- In the order in which they are asked for: a period of few figures, and what one record adds to its cell.
drop index figure_days_day;
alter table figure_days drop constraint figure_days_key;
alter table figure_days add constraint figure_days_key primary key (figure, day, cell);
alter table figure_balances drop constraint figure_balances_key;
alter table figure_balances add constraint figure_balances_key primary key (cell, figure);
