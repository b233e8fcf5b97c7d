// Package demo holds the lists of the example case, as an officer would have
// them: Excel workbooks and .csv files for the import command.
//
// The case is Cục Kỹ thuật, Quân khu 2, in the years 2015 to 2019. The
// institution and its figures were reported in public; the people, the
// sub-units and the numbers of decisions are invented, and each list says so
// on its first line. What the report leaves open and the example needs, such
// as the year of a flag, is marked "(giả định)".
//
// The lists are made from the tables in the tests of this package:
//
//	go test ./cmd/sovang/demo -update
package demo

import (
	_ "embed" // the lists below

	"sovang/registry"
)

// The codes by which the example is shown.
const (
	// Unit is the department whose golden book it is.
	Unit = "CKT"
	// Person is somebody with five titles in a row, a title of the whole
	// army, a certificate of merit and a medal: good for the record sheet.
	Person = "QN-016"
	// Misspelt is somebody whose name was misspelt on a certificate of 2017,
	// which was exchanged in 2020.
	Misspelt = "QN-026"
)

// TitlesOf2019 is the decision of the department on the titles of 2019, to
// people and units, whose certificates are worth printing.
func TitlesOf2019() registry.DecisionRef {
	return registry.DecisionRef{Issuer: Unit, Number: "0385/QĐ-CKT", Year: 2019}
}

// HandedOver lists the ordinals of that decision whose certificates were handed
// over; those of the workshop X-952 wait for the next roll-call.
func HandedOver() []int64 {
	ordinals := make([]int64, 48)
	for i := range ordinals {
		ordinals[i] = int64(i) + 1
	}
	return ordinals
}

// List is one list of the example.
type List struct {
	// Name is the name of its file.
	Name string
	// Kind is what it lists; decisions come with their awards.
	Kind registry.EntryKind
	// Data is the whole file.
	Data []byte
}

var (
	//go:embed lists/don-vi.xlsx
	units []byte
	//go:embed lists/nguoi.xlsx
	people []byte
	//go:embed lists/phong-trao.csv
	movements []byte
	//go:embed lists/khen-thuong-truoc-2015.csv
	awardsBefore2015 []byte
	//go:embed lists/khen-thuong-2015.xlsx
	awards2015 []byte
	//go:embed lists/khen-thuong-2016.xlsx
	awards2016 []byte
	//go:embed lists/khen-thuong-2017.xlsx
	awards2017 []byte
	//go:embed lists/khen-thuong-2018.xlsx
	awards2018 []byte
	//go:embed lists/khen-thuong-2019.xlsx
	awards2019 []byte
	//go:embed lists/dien-hinh.xlsx
	exemplars []byte
	//go:embed lists/xep-loai.xlsx
	grades []byte
	//go:embed lists/so-dem.csv
	tallies []byte
	//go:embed lists/sang-kien.xlsx
	initiatives []byte
	//go:embed lists/dang-ky.csv
	registrations []byte
	//go:embed lists/so-lieu.csv
	figures []byte
	//go:embed lists/de-nghi-2020.xlsx
	nominations []byte
)

// Lists returns the lists in the order in which they must be imported.
func Lists() []List {
	return []List{
		{"don-vi.xlsx", registry.Units, units},
		{"nguoi.xlsx", registry.People, people},
		{"phong-trao.csv", registry.Movements, movements},
		{"khen-thuong-truoc-2015.csv", registry.Decisions, awardsBefore2015},
		{"khen-thuong-2015.xlsx", registry.Decisions, awards2015},
		{"khen-thuong-2016.xlsx", registry.Decisions, awards2016},
		{"khen-thuong-2017.xlsx", registry.Decisions, awards2017},
		{"khen-thuong-2018.xlsx", registry.Decisions, awards2018},
		{"khen-thuong-2019.xlsx", registry.Decisions, awards2019},
		{"dien-hinh.xlsx", registry.Exemplars, exemplars},
		{"xep-loai.xlsx", registry.Grades, grades},
		{"so-dem.csv", registry.Tallies, tallies},
		{"sang-kien.xlsx", registry.Initiatives, initiatives},
		{"dang-ky.csv", registry.Registrations, registrations},
		{"so-lieu.csv", registry.Figures, figures},
		{"de-nghi-2020.xlsx", registry.Nominations, nominations},
	}
}
