package registry

import "sovang/registry/cal"

// Category is the personnel category (đối tượng) of a person.
type Category string

// The categories (Thông tư 151/2018/TT-BQP, Điều 2).
const (
	Officer       Category = "SQ"     // sĩ quan
	Professional  Category = "QNCN"   // quân nhân chuyên nghiệp
	Enlisted      Category = "HSQ-BS" // hạ sĩ quan, binh sĩ
	DefenceWorker Category = "CNQP"   // công nhân quốc phòng
	CivilServant  Category = "CCQP"   // công chức quốc phòng
	PublicStaff   Category = "VCQP"   // viên chức quốc phòng
	ContractStaff Category = "LDHD"   // lao động hợp đồng
	Cadet         Category = "HV"     // học viên
	Reservist     Category = "DB"     // quân nhân dự bị
	Militia       Category = "DQTV"   // dân quân tự vệ
)

// Categories lists the categories.
func Categories() []Category {
	return []Category{Officer, Professional, Enlisted, DefenceWorker, CivilServant, PublicStaff, ContractStaff, Cadet, Reservist, Militia}
}

// The sexes, as the interchange writes them.
const (
	Male   = "male"
	Female = "female"
)

// Person is somebody who serves or served, or whom a unit honours.
type Person struct {
	UID string
	// Code is the person's permanent short name in the register: QN-001.
	Code string
	// Name is the full name as typed: họ, đệm, tên.
	Name     string
	Aliases  []string
	Born     cal.Date
	Sex      string // Male, Female or empty
	Category Category
	Hometown string
	// Enlisted is the day the service began; Discharged the day it ended.
	Enlisted, Discharged cal.Date
	// DischargeReason tells why: retired, transferred, fallen …
	DischargeReason string
	PartyJoined     cal.Date
	// Postings is the service history, oldest first.
	Postings []Posting
}

// PostingOn returns the posting that held on that day, or the last one begun
// before it; ok is false when there is none.
func (p Person) PostingOn(on cal.Date) (posting Posting, ok bool) {
	for _, candidate := range p.Postings {
		if candidate.From.After(on) {
			continue
		}
		if !ok || !candidate.From.Before(posting.From) {
			posting, ok = candidate, true
		}
	}
	return posting, ok
}

// Present returns the newest posting; ok is false when there is none.
func (p Person) Present() (posting Posting, ok bool) {
	return p.PostingOn(cal.Year(9999).Last())
}

// Validate lists what is wrong with the person by itself.
func (p Person) Validate() Faults {
	var f faultList
	f.requireCode("code", p.Code)
	f.requireText("name", p.Name)
	f.oneOfOrEmpty("sex", p.Sex, []string{Male, Female})
	f.oneOf("category", string(p.Category), stringsOf(Categories()))
	f.inOrder("enlisted", p.Born, p.Enlisted)
	f.inOrder("discharged", p.Enlisted, p.Discharged)
	for i, posting := range p.Postings {
		posting.validate(&f)
		f.apart(p.Postings[:i], posting)
	}
	return f.list
}
