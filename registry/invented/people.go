package invented

import (
	"fmt"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
)

// yearsInRank is after how many years everybody is promoted.
const yearsInRank = 4

func ranks() []string {
	return []string{"Thiếu úy", "Trung úy", "Thượng úy", "Đại úy", "Thiếu tá", "Trung tá", "Thượng tá"}
}

func postsOfOfficers() []string {
	return []string{"Trung đội trưởng", "Phó Đại đội trưởng", "Đại đội trưởng", "Trợ lý", "Trợ lý", "Phó Chủ nhiệm", "Chủ nhiệm"}
}

func postsOfProfessionals() []string {
	return []string{"Nhân viên", "Thợ sửa chữa", "Lái xe", "Thủ kho", "Y sĩ", "Báo vụ", "Nhân viên"}
}

// enlist makes the next person of the regiment, who serves to this day.
func (r *regiment) enlist() registry.Person {
	place := len(r.batch.People)
	sex, category := registry.Male, registry.Officer
	if r.happens(0.08) {
		sex = registry.Female
	}
	if r.happens(0.4) {
		category = registry.Professional
	}
	began := int(lastYear) + 1 - minYears - r.chance.IntN(maxYears-minYears+1)
	p := registry.Person{
		Code: fmt.Sprintf("BIA-%07d", (r.number-1)*companies*peopleOfCompany+place+1), Name: r.names.draw(r.chance, sex), Sex: sex,
		Born: date(began-18-r.chance.IntN(8), 1+r.chance.IntN(12), 1+r.chance.IntN(28)), Category: category, Hometown: "Xã Bịa",
		Enlisted: date(began, 2, 1+r.chance.IntN(28)), PartyJoined: date(began+2, 1+r.chance.IntN(12), 3),
	}
	p.Postings = r.service(p, place/peopleOfCompany)
	r.batch.People = append(r.batch.People, p)
	return p
}

// service posts a person to a company, now and then to another one with the
// next rank.
func (r *regiment) service(p registry.Person, company int) []registry.Posting {
	var service []registry.Posting
	posts, ending := postsOfOfficers(), ""
	if p.Category == registry.Professional {
		posts, ending = postsOfProfessionals(), " QNCN"
	}
	from := p.Enlisted
	for i := range ranks() {
		if from.Year() > lastYear {
			break
		}
		if i > 0 {
			service[i-1].To = from.Eve()
		}
		service = append(service, registry.Posting{From: from, Unit: r.company(company), Rank: ranks()[i] + ending, Post: posts[i]})
		from = date(int(p.Enlisted.Year())+(i+1)*yearsInRank, 8, 1)
		if r.happens(0.3) {
			company = r.chance.IntN(companies)
		}
	}
	return service
}

// recipient is a person as he was when the decisions of a year were signed.
func (r *regiment) recipient(p registry.Person, year cal.Year) registry.Recipient {
	posting, _ := p.PostingOn(date(int(year), signedMonth, signedDay))
	unit := slices.IndexFunc(r.batch.Units, func(u registry.Unit) bool { return u.Code == posting.Unit })
	return registry.Recipient{Name: p.Name, Rank: posting.Rank, Post: posting.Post, Unit: r.batch.Units[unit].Name, Superior: r.name()}
}

// date is a day of which it is known that it exists.
func date(year, month, day int) cal.Date {
	d, err := cal.NewDate(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}
