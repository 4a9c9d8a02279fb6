-- What needs a part of an extension, or the extension itself, without being a part of it or a part of such a part.
SELECT e.extname::text AS extension, pg_describe_object(d.classid, d.objid, d.objsubid) AS dependant
FROM pg_extension e
JOIN pg_depend part ON part.refclassid = 'pg_extension'::regclass AND part.refobjid = e.oid AND part.deptype = 'e'
JOIN pg_depend d ON d.refclassid = part.classid AND d.refobjid = part.objid AND d.deptype = 'n'
WHERE e.extname IN (:names)
  AND NOT EXISTS (SELECT 1 FROM pg_depend own
                  WHERE own.classid = d.classid AND own.objid = d.objid
                    AND own.refclassid = 'pg_extension'::regclass AND own.refobjid = e.oid AND own.deptype = 'e')
  AND NOT EXISTS (SELECT 1 FROM pg_depend inner_part
                  JOIN pg_depend whole ON whole.classid = inner_part.refclassid AND whole.objid = inner_part.refobjid
                  WHERE inner_part.classid = d.classid AND inner_part.objid = d.objid AND inner_part.deptype IN ('a', 'i')
                    AND whole.refclassid = 'pg_extension'::regclass AND whole.refobjid = e.oid AND whole.deptype = 'e')
UNION
SELECT e.extname::text, pg_describe_object(d.classid, d.objid, d.objsubid)
FROM pg_extension e
JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'n'
WHERE e.extname IN (:names)
ORDER BY 1, 2
