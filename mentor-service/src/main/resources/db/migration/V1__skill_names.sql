-- Text as the directory compares it: without case, accents, compatibility forms and punctuation,
-- so that "Node.js", "node js" and "NODE-JS" are the same words. The two signs that tell languages
-- apart (C, C++, C#) become words. unaccent() is only "stable" because its rules could be edited;
-- ours are the shipped ones, so this may be called immutable and used in generated columns.
create function plain_words(said text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    replace(replace(
      lower(unaccent('unaccent', normalize(said, NFKC)) collate "pg_c_utf8"),
      '+', 'plus'), '#', 'sharp'),
    '[^[:alnum:]]+', ' ', 'g'));

-- Every spelling of a skill, the canonical one included: ('js', 'JavaScript'),
-- ('javascript', 'JavaScript'). A skill nobody named before is added with the spelling of the first
-- mentor who names it, so that the directory never lists one skill twice.
create table skill_name (
  spelling text collate "C" primary key,
  name text not null,
  words text collate "C" not null generated always as (plain_words(spelling)) stored,
  constraint skill_spelling_is_folded check (spelling = lower(spelling collate "pg_c_utf8"))
);
create index skill_name_by_name on skill_name (name collate "C");
create index skill_name_by_words on skill_name (words);

with known (name, aliases) as (values
  ('JavaScript', array['js', 'ecmascript', 'es6', 'java script']),
  ('TypeScript', array['ts', 'type script']),
  ('Node.js', array['node', 'nodejs', 'node js']),
  ('React', array['reactjs', 'react.js']),
  ('React Native', array['rn']),
  ('Next.js', array['next', 'nextjs']),
  ('Angular', array['angularjs', 'ng']),
  ('Vue.js', array['vue', 'vuejs']),
  ('Svelte', array[]::text[]),
  ('HTML', array['html5']),
  ('CSS', array['css3']),
  ('Java', array['jdk', 'java se']),
  ('Spring Boot', array['springboot', 'spring-boot']),
  ('Kotlin', array['kt']),
  ('Scala', array[]::text[]),
  ('Python', array['py', 'python3']),
  ('Django', array[]::text[]),
  ('FastAPI', array['fast api']),
  ('Go', array['golang']),
  ('Rust', array['rustlang']),
  ('C', array['c language']),
  ('C++', array['cpp', 'cplusplus', 'c plus plus']),
  ('C#', array['csharp', 'c sharp']),
  ('.NET', array['dotnet', 'dot net', 'asp.net', '.net core']),
  ('Ruby', array['rb']),
  ('Ruby on Rails', array['rails', 'ror']),
  ('PHP', array['php8']),
  ('Laravel', array[]::text[]),
  ('Swift', array[]::text[]),
  ('iOS', array['ios development']),
  ('Android', array['android development']),
  ('Flutter', array[]::text[]),
  ('SQL', array['structured query language']),
  ('PostgreSQL', array['postgres', 'psql', 'pgsql']),
  ('MySQL', array['my sql']),
  ('MongoDB', array['mongo']),
  ('Redis', array[]::text[]),
  ('Elasticsearch', array['elastic', 'elastic search', 'es']),
  ('Apache Kafka', array['kafka']),
  ('Apache Spark', array['spark', 'pyspark']),
  ('GraphQL', array['gql', 'graph ql']),
  ('REST APIs', array['rest', 'rest api', 'restful apis']),
  ('gRPC', array['grpc.io']),
  ('Microservices', array['micro services', 'microservice architecture']),
  ('System Design', array['systems design', 'system architecture']),
  ('Distributed Systems', array['distributed computing']),
  ('Data Structures', array['data structure', 'ds']),
  ('Algorithms', array['algorithm', 'dsa', 'algo']),
  ('Docker', array['docker compose']),
  ('Kubernetes', array['k8s', 'kube']),
  ('Terraform', array['tf', 'opentofu']),
  ('Ansible', array[]::text[]),
  ('Amazon Web Services', array['aws', 'amazon aws']),
  ('Google Cloud', array['gcp', 'google cloud platform']),
  ('Microsoft Azure', array['azure']),
  ('Linux', array['gnu/linux']),
  ('CI/CD', array['cicd', 'ci cd', 'continuous integration', 'continuous delivery']),
  ('DevOps', array['dev ops']),
  ('Site Reliability Engineering', array['sre']),
  ('Git', array[]::text[]),
  ('Machine Learning', array['ml']),
  ('Deep Learning', array['dl']),
  ('Artificial Intelligence', array['ai']),
  ('Natural Language Processing', array['nlp']),
  ('Computer Vision', array['cv']),
  ('Large Language Models', array['llm', 'llms']),
  ('PyTorch', array['torch']),
  ('TensorFlow', array['tensor flow']),
  ('Data Science', array['data scientist']),
  ('Data Engineering', array['data engineer']),
  ('Product Management', array['pm', 'product manager']),
  ('Engineering Management', array['em', 'engineering manager']),
  ('Behavioral Interviews', array['behavioral', 'behavioural interviews', 'behavioral interview']),
  ('User Experience', array['ux', 'ux design']),
  ('Security', array['infosec', 'cybersecurity', 'application security']),
  ('Quality Assurance', array['qa']))
insert into skill_name (spelling, name)
select distinct lower(spelling collate "pg_c_utf8"), name
from known cross join lateral unnest(aliases || name) as spelling;
