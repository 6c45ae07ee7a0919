alter table job rename column is_submitted to is_confirmed;
