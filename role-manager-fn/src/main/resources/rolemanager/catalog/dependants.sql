-- What needs a part of an extension without being a part of it.
SELECT e.extname::text AS extension, pg_describe_object(d.classid, d.objid, d.objsubid) AS dependant
FROM pg_extension e
JOIN pg_depend part ON part.refclassid = 'pg_extension'::regclass AND part.refobjid = e.oid AND part.deptype = 'e'
JOIN pg_depend d ON d.refclassid = part.classid AND d.refobjid = part.objid AND d.deptype = 'n'
WHERE e.extname IN (:names)
  AND NOT EXISTS (SELECT 1 FROM pg_depend own
                  WHERE own.classid = d.classid AND own.objid = d.objid
                    AND own.refclassid = 'pg_extension'::regclass AND own.refobjid = e.oid AND own.deptype = 'e')
GROUP BY 1, 2
ORDER BY 1, 2
