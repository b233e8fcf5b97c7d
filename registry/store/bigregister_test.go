package store_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"sovang/registry/store"
)

// bigRegister makes a register of so many invented people with ten awards,
// ten grades of their work and two postings each. The rows go in by SQL, past
// all checks: recording them would take minutes.
//
// Years lie in 2014 - 2023. The people stand in companies of a hundred, ten
// of these make a regiment, and all regiments are under one region. Awards of
// a year come together in decisions of a regiment, so that those of one
// person are far apart in the file, as they are in a register that grew.
func bigRegister(b *testing.B, people int) *store.Register {
	b.Helper()
	r, err := store.Create(b.Context(), filepath.Join(b.TempDir(), "big.db"), clocked())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := r.Close(); err != nil {
			b.Error(err)
		}
	})
	companies := max(people/100, 1)
	regiments := max(companies/10, 1)
	for _, statement := range bigRows(people, companies, regiments) {
		if err := r.Exec(b.Context(), "PRAGMA synchronous = OFF; "+statement); err != nil {
			b.Fatalf("%s: %v", statement, err)
		}
	}
	return r
}

// bigRows are the statements that fill the register. The region has the key
// 1, regiment i the key 1+i, company i the key 1+regiments+i.
func bigRows(people, companies, regiments int) []string {
	return []string{
		insertUnits("1", "'QK'", "'Quân khu X'", "military_region", "NULL", 1),
		insertUnits("1+i", "printf('E%d', i)", "printf('Trung đoàn %d', i)", "regiment", "1", regiments),
		insertUnits(fmt.Sprintf("%d+i", 1+regiments), "printf('C%d', i)", "printf('Đại đội %d', i)", "company",
			fmt.Sprintf("2 + (i-1)/10 %% %d", regiments), companies),
		numbers(people) + `INSERT INTO people (id, uid, code, code_key, name, name_key, born, sex, category, hometown, enlisted, discharged,
			discharge_reason, party_joined) SELECT i, printf('00000000-0000-7000-8001-%012x', i), printf('QN-%06d', i), printf('qn-%06d', i),
			printf('Người Bịa %d', i), printf('nguoi bia %d', i), printf('19%d-05-03', 60 + i % 40), CASE i % 7 WHEN 0 THEN 'female' ELSE 'male' END,
			CASE i % 3 WHEN 0 THEN 'QNCN' ELSE 'SQ' END, '', printf('%d-%02d-01', 1985 + i % 27, 1 + i % 12), '', '', '' FROM n`,
		numbers(people) + insertPostings("printf('%d-%02d-01', 1985 + i % 27, 1 + i % 12)", "'2016-12-31'", "Trung úy", "0.30", regiments, companies),
		numbers(people) + insertPostings("'2017-01-01'", "''", "Đại úy", "0.70", regiments, companies),
		numbers(10*regiments) + `INSERT INTO decisions (id, uid, issuer, issuer_unit_id, number, number_key, year, date, level, place, authority,
			formula, signer_post, signer_rank, signer_name, summary) SELECT i, printf('00000000-0000-7000-8002-%012x', i), printf('E%d', 1 + (i-1)/10),
			2 + (i-1)/10, printf('%d/QĐ-E', 1 + (i-1) % 10), printf('%d/qd-e', 1 + (i-1) % 10), 2014 + (i-1) % 10, printf('%d-12-20', 2014 + (i-1) % 10),
			'division', '', '', '', '', '', '', '' FROM n`,
		insertAwards(people, companies, regiments),
		years(people) + `INSERT INTO grades (uid, person_id, year, kind, grade)
			SELECT printf('00000000-0000-7000-8004-%06x%06x', i, y), i, y, 'task', CASE (i + y) % 3 WHEN 0 THEN 'HTXSNV' ELSE 'HTTNV' END FROM y, n`,
		years(1+regiments+companies) + `INSERT INTO grades (uid, unit_id, year, kind, grade)
			SELECT printf('00000000-0000-7000-8005-%06x%06x', i, y), i, y, 'task', 'HTXSNV' FROM y, n`,
	}
}

// numbers is a table n of the numbers 1 to last.
func numbers(last int) string {
	return fmt.Sprintf("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < %d) ", last)
}

// years is numbers with a table y of the years.
func years(last int) string {
	return numbers(last) + ", y (y) AS (SELECT 2014 UNION ALL SELECT y+1 FROM y WHERE y < 2023) "
}

func insertUnits(id, code, name, echelon, parent string, count int) string {
	return numbers(count) + fmt.Sprintf(`INSERT INTO units (id, uid, code, code_key, name, name_key, kind, echelon, equivalent, parent_id, place,
		founded, closed, flag_eligible, enterprise, party_base) SELECT %[1]s, printf('00000000-0000-7000-8000-%%012x', %[1]s), %[2]s, lower(%[2]s), %[3]s,
		lower(%[3]s), 'military', '%[4]s', '', %[5]s, 0, '1970-01-01', '', 1, 0, 1 FROM n`, id, code, name, echelon, parent)
}

func insertPostings(from, to, rank, coefficient string, regiments, companies int) string {
	return fmt.Sprintf(`INSERT INTO postings (person_id, from_day, to_day, unit_id, rank, post, coefficient, hardship)
		SELECT i, %s, %s, %d + (i-1) %% %d, '%s', 'Trợ lý', '%s', 0 FROM n`, from, to, 2+regiments, companies, rank, coefficient)
}

// insertAwards gives CSTT every year, instead of it CSTĐCS in some, and a
// certificate of merit in one.
func insertAwards(people, companies, regiments int) string {
	return years(people) + fmt.Sprintf(`INSERT INTO awards (uid, decision_id, ordinal, honour, person_id, as_name, as_rank, as_post, as_unit,
		as_superior, from_year, to_year, type, citation, posthumous, override)
		SELECT printf('00000000-0000-7000-8003-%%06x%%06x', i, y), 10 * (((i-1) %% %[1]d) / 10 %% %[2]d) + y - 2013, i,
		CASE WHEN (i + y) %% 11 = 0 THEN 'BK_BQP' WHEN (i + y) %% 5 = 0 THEN 'CSTDCS' ELSE 'CSTT' END, i, printf('Người Bịa %%d', i), 'Đại úy', 'Trợ lý',
		printf('Đại đội %%d', 1 + (i-1) %% %[1]d), printf('Trung đoàn %%d', 1 + ((i-1) %% %[1]d) / 10 %% %[2]d), y, y, 'merit', '', 0, ''
		FROM y, n`, companies, regiments)
}
