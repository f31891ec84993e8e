-- The sums of a day lie together: a transaction writes a few pages instead of one for every figure, and a period is read
-- in one go.
drop index figure_days_day;
alter table figure_days rename to figure_days_before;
create table figure_days (
    day         text not null,
    cell        bigint not null,
    figure      text not null,
    amount      bigint not null,
    constraint figure_days_key primary key (day, cell, figure)
) without rowid;
insert into figure_days (day, cell, figure, amount)
select day, cell, figure, amount from figure_days_before order by day, cell, figure;
drop table figure_days_before;
create index figure_days_figure on figure_days (figure, day);
