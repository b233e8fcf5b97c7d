package demo

import (
	"fmt"
	"slices"
	"strings"
)

// meeting is one on which somebody voted.
type meeting struct {
	body, held        string
	entitled, present int
	secret            bool
	minutes           string
}

// vote is how many agreed at a meeting.
type vote struct {
	meeting
	ayes int
}

// proposal is an honour for which some are nominated, codes with blanks
// between; each has the votes.
type proposal struct {
	honour, to  string
	from, until int
	kind        string // registry.AwardType
	achievement string
	day         string
	votes       []vote
}

// The council met twice: in December on the year, and in October at once on
// what the mobile crew had done in the floods, by show of hands.
func yearCouncil() meeting {
	return meeting{"Hội đồng TĐKT đơn vị", "08/12/2020", 15, 14, true, "12/BB-HĐTĐKT"}
}

func floodCouncil() meeting {
	return meeting{"Hội đồng TĐKT đơn vị", "23/10/2020", 15, 13, false, "09/BB-HĐTĐKT"}
}

// conference is that of a sub-unit in November, by secret ballot.
func conference(day string, entitled, present int, minutes string) meeting {
	return meeting{"Hội nghị", day + "/11/2020", entitled, present, true, minutes}
}

// proposals lists what the department proposes and has voted on for 2020.
// Everything in it is invented.
func proposals() []proposal {
	return slices.Concat(titleProposals(), meritProposals(), medalProposals())
}

// titleProposals are for the titles of the year. A conference votes on each
// Chiến sĩ thi đua cơ sở before the council does (Thông tư 151/2018/TT-BQP,
// Điều 64.8).
func titleProposals() []proposal {
	const (
		first = "Đã có thành tích tiêu biểu xuất sắc trong phong trào thi đua Quyết thắng năm 2020"
		best  = "Đã hoàn thành xuất sắc nhiệm vụ trong phong trào thi đua Quyết thắng năm 2020"
		good  = "Đã hoàn thành tốt nhiệm vụ trong phong trào thi đua Quyết thắng năm 2020"
		army  = "Đã có thành tích tiêu biểu xuất sắc trong phong trào thi đua Quyết thắng từ năm 2018 đến năm 2020"
	)
	council := yearCouncil()
	candidate := func(to string, at meeting, ayes, councilAyes int) proposal {
		return proposal{"CSTDCS", to, 2020, 2020, "Công trạng", first, "30/11/2020", []vote{{at, ayes}, {council, councilAyes}}}
	}
	titled := func(honour, to, words string, ayes int) proposal {
		return proposal{honour, to, 2020, 2020, "Công trạng", words, "30/11/2020", []vote{{council, ayes}}}
	}
	return []proposal{
		titled("DVQT", "PQK", best, 14), titled("DVQT", "K901", best, 14), titled("DVQT", "X951", best, 12), titled("TTLDXS", "X952", best, 13),
		titled("CSTDTQUAN", "QN-021", army, 14),
		candidate("QN-016", conference("24", 24, 23, "05/BB-PQK"), 22, 14),
		candidate("QN-031", conference("25", 92, 86, "11/BB-K901"), 84, 14),
		candidate("QN-047", conference("26", 88, 81, "08/BB-X951"), 80, 14),
		candidate("QN-021", conference("27", 22, 21, "04/BB-PXM"), 20, 13),
		candidate("QN-043", conference("28", 66, 60, "07/BB-K903"), 57, 12),
		candidate("QN-053", conference("30", 38, 36, "06/BB-T961"), 31, 12),
		titled("DVTT", "PXM K902 T961", good, 14),
		titled("CSTT", "QN-033 QN-057 QN-048 QN-060", good, 14), titled("LDTT", "CV-003 CV-006", good, 14),
	}
}

// meritProposals are for certificates of merit, and for the order of the
// mobile crew.
func meritProposals() []proposal {
	const (
		work  = "Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2020"
		two   = "Đã hoàn thành xuất sắc nhiệm vụ trong hai năm liên tục, từ năm 2019 đến năm 2020"
		flood = "Đã lập chiến công xuất sắc đột xuất trong cứu kéo phương tiện, cứu hộ nhân dân vùng mưa lũ, tháng 10 năm 2020"
		feat  = "Đã có thành tích xuất sắc đột xuất trong cứu kéo phương tiện, cứu hộ nhân dân vùng mưa lũ, tháng 10 năm 2020"
	)
	council, at := yearCouncil(), floodCouncil()
	return []proposal{
		{"BK_BQP", "K901 QN-047", 2019, 2020, "Công trạng", two, "30/11/2020", []vote{{council, 14}}},
		{"BK_TT", "T961 QN-033 QN-057", 2020, 2020, "Công trạng", work, "30/11/2020", []vote{{council, 13}}},
		{"HC_CHIENCONG_3", "D971", 2020, 2020, "Đột xuất", flood, "22/10/2020", []vote{{at, 13}}},
		{"BK_TT", "QN-060 QN-061", 2020, 2020, "Đột xuất", feat, "22/10/2020", []vote{{at, 13}}},
	}
}

// medalProposals are for those who reach the years of service in 2020; nobody
// votes on them.
func medalProposals() []proposal {
	medal := func(honour, to, years string) proposal {
		return proposal{honour, to, 2020, 2020, "Niên hạn", "Đã có thành tích tham gia phục vụ trong Quân đội liên tục từ " + years + " năm", "15/10/2020", nil}
	}
	return []proposal{
		medal("HCH_QKQT", "QN-015 QN-022", "25"), medal("HCH_CSVV_1", "QN-008 QN-038 QN-047 QN-052", "20"),
		medal("HCH_CSVV_2", "QN-041 QN-049 QN-059", "15"), medal("HCH_CSVV_3", "QN-039", "10"),
	}
}

// nominationTable has a row for each vote; the further votes on a nomination
// repeat no more than whom it is for and what.
func nominationTable(d directory) table {
	l := table{name: "de-nghi-2020.xlsx", titles: []string{notice, "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2020 VÀ KẾT QUẢ BÌNH XÉT"},
		head: []string{"TT", "Mã đơn vị", "Mã cá nhân", "Họ và tên, tên tập thể", "Danh hiệu, hình thức đề nghị", "Năm, giai đoạn", "Ngày đề nghị", "Loại hình",
			"Thành tích", "Đơn vị đề nghị", "Kết quả", "Ngày có kết quả", "Nơi bỏ phiếu", "Ngày bỏ phiếu", "Tổng số phiếu", "Có mặt", "Đồng ý", "Bỏ phiếu kín", "Biên bản"},
		widths: []float64{5, 11, 11, 32, 18, 13, 13, 14, 60, 11, 14, 13, 24, 13, 10, 8, 8, 10, 16}}
	count := 0
	for _, p := range proposals() {
		for _, code := range strings.Fields(p.to) {
			count++
			l.rows = append(l.rows, p.rows(d, code, count)...)
		}
	}
	return l
}

func (p proposal) rows(d directory, code string, number int) [][]any {
	period := any(p.from)
	if p.from != p.until {
		period = fmt.Sprintf("%d - %d", p.from, p.until)
	}
	by := code
	if posting, ok := d.people[code].PostingOn(day(p.day)); ok {
		by = posting.Unit
	}
	who := append(subjectCells(d, code), p.honour, period, day(p.day))
	first := append(append([]any{number}, who...), p.kind, p.achievement, by)
	if len(p.votes) == 0 {
		return [][]any{append(append(first, "Đề nghị"), make([]any, 8)...)}
	}
	first = append(first, "Đã bình xét", day(p.votes[len(p.votes)-1].held))
	rows := [][]any{append(first, p.votes[0].cells()...)}
	for _, v := range p.votes[1:] {
		row := append(append([]any{nil}, who...), make([]any, 5)...)
		rows = append(rows, append(row, v.cells()...))
	}
	return rows
}

func (v vote) cells() []any {
	return []any{v.body, day(v.held), v.entitled, v.present, v.ayes, yesOrNil(v.secret), v.minutes}
}
