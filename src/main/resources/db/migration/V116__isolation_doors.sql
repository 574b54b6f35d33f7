-- Synthetic as the rest of the plan: isolation rooms have two beds, and a mother with two small children who are ill stays near both.
UPDATE room SET adjoins = building || '-' || (place + CASE WHEN place % 2 = 1 THEN 1 ELSE -1 END)
FROM (SELECT number AS name, split_part(number, '-', 2)::integer AS place FROM room) AS plan
WHERE zone = 'ISOLATION' AND name = number;
