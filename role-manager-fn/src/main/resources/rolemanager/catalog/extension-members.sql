-- The objects that are parts of extensions, by the oid that is unique in their catalog.
SELECT d.classid AS catalog, d.objid AS oid
FROM pg_depend d
WHERE d.deptype = 'e' AND d.objid >= 16384
