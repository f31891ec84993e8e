-- The sums lie in their key's order alone, one page each where there were three: a period of few figures is read along
-- it, and what one record adds to the balances of its cell lies beside each other.
create table figure_once_by_key (
    figure      text not null,
    previous    text not null,
    day         text not null,
    cell        bigint not null,
    amount      bigint not null,
    constraint figure_once_key primary key (figure, previous, day, cell)
) without rowid;
insert into figure_once_by_key (figure, previous, day, cell, amount)
select figure, previous, day, cell, amount from figure_once order by figure, previous, day, cell;
drop table figure_once;
alter table figure_once_by_key rename to figure_once;

create table figure_days_by_day (
    cell        bigint not null,
    figure      text not null,
    day         text not null,
    amount      bigint not null,
    constraint figure_days_key primary key (figure, day, cell)
) without rowid;
insert into figure_days_by_day (cell, figure, day, amount)
select cell, figure, day, amount from figure_days order by figure, day, cell;
drop table figure_days;
alter table figure_days_by_day rename to figure_days;

create table figure_balances_by_cell (
    cell        bigint not null,
    figure      text not null,
    amount      bigint not null,
    constraint figure_balances_key primary key (cell, figure)
) without rowid;
insert into figure_balances_by_cell (cell, figure, amount)
select cell, figure, amount from figure_balances order by cell, figure;
drop table figure_balances;
alter table figure_balances_by_cell rename to figure_balances;
