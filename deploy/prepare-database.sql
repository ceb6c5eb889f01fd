-- Run once by a PostgreSQL administrator (a superuser), before the first start on a server of your own:
--   psql -v password="'a long random password'" -f prepare-database.sql postgres
create role passerelle_owner login createrole password :password;
create database passerelle owner passerelle_owner template template0 encoding 'UTF8';
revoke all on database passerelle from public;

\connect passerelle
create schema if not exists ext;
grant usage on schema ext to public;
create extension if not exists pg_trgm schema ext;
create extension if not exists unaccent schema ext;
create extension if not exists cube schema ext;
create extension if not exists earthdistance schema ext;
create extension if not exists btree_gist schema ext;
create extension if not exists pgcrypto schema ext;

-- Where the owner must not create roles, leave out « createrole » above, create the application's role here, and
-- give its name and password in PASSERELLE_DB_APP_USER and PASSERELLE_DB_APP_PASSWORD:
--   create role passerelle_app login password '…';
