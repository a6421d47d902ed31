--
-- PostgreSQL database dump
--

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: flyway_schema_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);

--
-- Name: instance_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.instance_id_seq
    START WITH 1000001
    INCREMENT BY 100
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: resource; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.resource (
    id bigint NOT NULL,
    namespace character varying(300) NOT NULL,
    name character varying(255) NOT NULL,
    address character varying(556) NOT NULL,
    owner character varying(255) NOT NULL,
    title character varying(512),
    tagged boolean NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    tag_count integer DEFAULT 0 NOT NULL,
    next_ordinal integer DEFAULT 0 NOT NULL
);

--
-- Name: resource_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.resource_seq
    START WITH 1
    INCREMENT BY 1000
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: service_instance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service_instance (
    resource_id bigint NOT NULL,
    biz_id bigint NOT NULL,
    instance_id bigint NOT NULL,
    name character varying(512) NOT NULL,
    module_id bigint NOT NULL,
    host_id bigint NOT NULL,
    creator character varying(255) NOT NULL,
    modifier character varying(255) NOT NULL,
    last_time timestamp(6) with time zone NOT NULL,
    processes character varying(1048576)
);

--
-- Name: tag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tag (
    resource_id bigint NOT NULL,
    tag_key character varying(256) NOT NULL,
    tag_value character varying(510) NOT NULL,
    ordinal integer NOT NULL
);

--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES (1, '1', 'resources and tags', 'SQL', 'V1__resources_and_tags.sql', -1590611712, 'tagmock', '2026-11-26 16:20:58.259115', 17, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'tags counted', 'SQL', 'V2__tags_counted.sql', 1084201483, 'tagmock', '2026-11-26 16:20:58.324303', 6, true);

--
-- Data for Name: resource; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resource VALUES (1, 'gateway/20000000000000000000000000000001', 'created', 'gateway/20000000000000000000000000000001/created', '20000000000000000000000000000001', 'orders', true, '2026-11-26 16:21:02.081221+00', 2, 2);
INSERT INTO public.resource VALUES (1001, 'gateway/20000000000000000000000000000001', 'named', 'gateway/20000000000000000000000000000001/named', '20000000000000000000000000000001', NULL, true, '2026-11-26 16:21:02.174329+00', 4, 5);
INSERT INTO public.resource VALUES (2001, 'gateway/20000000000000000000000000000001', 'emptied', 'gateway/20000000000000000000000000000001/emptied', '20000000000000000000000000000001', NULL, true, '2026-11-26 16:21:02.304867+00', 0, 1);
INSERT INTO public.resource VALUES (3001, 'gateway/20000000000000000000000000000001', 'untagged', 'gateway/20000000000000000000000000000001/untagged', '20000000000000000000000000000001', NULL, false, '2026-11-26 16:21:02.356028+00', 0, 0);
INSERT INTO public.resource VALUES (4002, 'service-instance', '62', 'service-instance/62', '3', NULL, true, '2026-11-26 16:21:02.403968+00', 3, 3);
INSERT INTO public.resource VALUES (4001, 'service-instance', '59', 'service-instance/59', '3', NULL, true, '2026-11-26 16:21:02.403945+00', 0, 2);
INSERT INTO public.resource VALUES (5001, 'service-instance', '1000001', 'service-instance/1000001', '3', NULL, false, '2026-11-26 16:21:02.907437+00', 0, 0);
INSERT INTO public.resource VALUES (5002, 'service-instance', '1000002', 'service-instance/1000002', '3', NULL, false, '2026-11-26 16:21:02.907463+00', 0, 0);

--
-- Data for Name: service_instance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.service_instance VALUES (4001, 3, 59, 'service-instance-59', 0, 0, 'cc_system', 'cc_system', '2026-11-26 16:21:02.403945+00', NULL);
INSERT INTO public.service_instance VALUES (4002, 3, 62, 'service-instance-62', 0, 0, 'cc_system', 'cc_system', '2026-11-26 16:21:02.403968+00', NULL);
INSERT INTO public.service_instance VALUES (5001, 3, 1000001, 'named', 11, 1, 'u', 'u', '2026-11-26 16:21:02.907437+00', '[{"process_info":{"bk_process_name":"mysqld"}}]');
INSERT INTO public.service_instance VALUES (5002, 3, 1000002, 'service-instance-1000002', 11, 2, 'u', 'u', '2026-11-26 16:21:02.907463+00', NULL);

--
-- Data for Name: tag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tag VALUES (1, 'env', 'test', 0);
INSERT INTO public.tag VALUES (1, 'owner', '', 1);
INSERT INTO public.tag VALUES (1001, 'm', '1', 2);
INSERT INTO public.tag VALUES (1001, 'a', '2', 1);
INSERT INTO public.tag VALUES (1001, 'z', 'again', 3);
INSERT INTO public.tag VALUES (1001, '键 é_.:=+-@', '值 _.:/=+-@', 4);
INSERT INTO public.tag VALUES (4002, 'key2', 'value2', 0);
INSERT INTO public.tag VALUES (4002, 'key1', 'value1', 1);
INSERT INTO public.tag VALUES (4002, 'instance', '1.1.1.1-20000', 2);

--
-- Name: instance_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.instance_id_seq', 1000001, true);

--
-- Name: resource_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.resource_seq', 5001, true);

--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);

--
-- Name: resource resource_address; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_address UNIQUE (address);

--
-- Name: resource resource_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resource
    ADD CONSTRAINT resource_pkey PRIMARY KEY (id);

--
-- Name: service_instance service_instance_instance_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_instance
    ADD CONSTRAINT service_instance_instance_id_key UNIQUE (instance_id);

--
-- Name: service_instance service_instance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_instance
    ADD CONSTRAINT service_instance_pkey PRIMARY KEY (resource_id);

--
-- Name: tag tag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tag
    ADD CONSTRAINT tag_pkey PRIMARY KEY (resource_id, tag_key);

--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);

--
-- Name: resource_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resource_owner ON public.resource USING btree (namespace, owner, id);

--
-- Name: service_instance_biz; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX service_instance_biz ON public.service_instance USING btree (biz_id, resource_id);

--
-- Name: service_instance_host; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX service_instance_host ON public.service_instance USING btree (host_id, biz_id, resource_id);

--
-- Name: tag_selector; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tag_selector ON public.tag USING btree (tag_key, tag_value, resource_id);

--
-- Name: service_instance service_instance_resource_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_instance
    ADD CONSTRAINT service_instance_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES public.resource(id) ON DELETE CASCADE;

--
-- Name: tag tag_resource_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tag
    ADD CONSTRAINT tag_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES public.resource(id) ON DELETE CASCADE;

--
-- PostgreSQL database dump complete
--

