package catalogue

import "testing"

func TestBonusesInTenths(t *testing.T) {
	c := loaded(t)
	const a, b = "2020-06-01", "2025-01-01"
	tests := []struct {
		honour, subject, on string
		want                int
		cite                string
	}{
		{"CSTDTQUOC", ForPersons, a, 45, "ND91 Đ69.1a"}, {"CSTDTQUAN", ForPersons, a, 30, "ND91 Đ69.1b"}, {"CSTDCS", ForPersons, a, 10, "ND91 Đ69.1c"},
		{"CSTT", ForPersons, a, 3, "ND91 Đ69.1d"}, {"LDTT", ForPersons, a, 3, "ND91 Đ69.1d"},
		{"DVQT", ForUnits, a, 15, "ND91 Đ69.2a"}, {"TTLDXS", ForUnits, a, 15, "ND91 Đ69.2a"}, {"DVTT", ForUnits, a, 8, "ND91 Đ69.2b"},
		{"CO_CP", ForUnits, a, 120, "ND91 Đ69.2d"}, {"CO_BQP", ForUnits, a, 80, "ND91 Đ69.2đ"}, {"CO_TT", ForUnits, a, 0, "TT83"},
		{"HC_SAOVANG", ForPersons, a, 460, "ND91 Đ70.1a"}, {"HC_SAOVANG", ForUnits, a, 920, "ND91 Đ70.2"},
		{"HC_HCM", ForPersons, a, 305, "ND91 Đ70.1b"}, {"HC_QUANCONG_1", ForPersons, a, 150, "ND91 Đ70.1c"},
		{"HC_DOCLAP_2", ForUnits, a, 250, "ND91 Đ70.1d, 70.2"}, {"HC_QUANCONG_3", ForPersons, a, 105, "ND91 Đ70.1đ"},
		{"HC_BVTQ_1", ForPersons, a, 90, "ND91 Đ70.1e"}, {"HC_BVTQ_2", ForUnits, a, 150, "ND91 Đ70.1g, 70.2"}, {"HC_BVTQ_3", ForUnits, a, 90, "ND91 Đ70.1h, 70.2"},
		{"HC_LAODONG_3", ForPersons, a, 45, "ND91 Đ70.1h"}, {"HC_CHIENCONG_2", ForPersons, a, 75, "ND91 Đ70.1g"},
		{"HC_DAIDOANKET", ForPersons, a, 75, "ND91 Đ70.1g"}, {"HC_DUNGCAM", ForPersons, a, 45, "ND91 Đ70.1h"}, {"HC_DUNGCAM", ForUnits, a, 0, "L2003 Đ50"},
		{"AHLLVT", ForPersons, a, 155, "ND91 Đ71.2"}, {"AHLD", ForUnits, a, 310, "ND91 Đ71.2"}, {"NGND", ForPersons, a, 125, "ND91 Đ71.3"}, {"TTUT", ForPersons, a, 90, "ND91 Đ71.3"},
		{"GT_HCM", ForPersons, a, 2700, "ND91 Đ72.1"}, {"GT_NN", ForPersons, a, 1700, "ND91 Đ72.2"},
		{"BK_TTG", ForPersons, a, 35, "ND91 Đ73.1a"}, {"BK_TTG", ForUnits, a, 70, "ND91 Đ73.2a"}, {"BK_BQP", ForPersons, a, 10, "ND91 Đ73.1b"},
		{"BK_BQP", ForUnits, a, 20, "ND91 Đ73.2a"}, {"BK_TT", ForPersons, a, 0, "TT83"}, {"GK", ForPersons, a, 3, "ND91 Đ73.1c"}, {"GK", ForUnits, a, 6, "ND91 Đ73.2b"},
		{"HCH_QKQT", ForPersons, a, 15, "ND91 Đ74"}, {"HCH_CSVV_3", ForPersons, a, 15, "ND91 Đ74"}, {"KNC_XDQD", ForPersons, a, 0, "ND91"},
		{"BK_BQP", ForUnits, b, 30, "ND98 Đ54-58"}, {"BK_BQP", ForPersons, b, 15, "ND98 Đ54-58"}, {"CO_TT", ForUnits, b, 60, "ND98 Đ54-58"},
		{"BK_TT", ForUnits, b, 20, "ND98 Đ54-58"}, {"KNC_XDQD", ForPersons, b, 6, "ND98 Đ58.1d"}, {"HC_DUNGCAM", ForUnits, b, 90, "ND98 Đ54-58"},
		{"CSTT", ForPersons, "2017-09-30", 0, "not known"}, {"CSTT", ForPersons, "2017-10-01", 3, "ND91 Đ69.1d"},
		{"HC_HUUNGHI", ForPersons, a, 0, "ND91 Đ66.3"},
	}
	for _, tt := range tests {
		got, ok := c.BonusOn(tt.honour, tt.subject, day(t, tt.on))
		if got.Tenths != tt.want || ok != (tt.want != 0) {
			t.Errorf("%s, %s, %s (%s): got %d, want %d", tt.honour, tt.subject, tt.on, tt.cite, got.Tenths, tt.want)
		}
	}
}

func TestAUnitGetsTwiceThePersonsSumForAnOrder(t *testing.T) {
	c := loaded(t)
	for _, person := range c.Bonuses() {
		h, _, err := c.Honour(person.Honour, person.ValidFrom)
		if err != nil || h.Kind != Order || person.Subject != ForPersons {
			continue
		}
		if unit, ok := c.BonusOn(person.Honour, ForUnits, person.ValidFrom); ok && unit.Tenths != 2*person.Tenths {
			t.Errorf("%s: %d beside %d (ND91 Đ70.2)", person.ID, unit.Tenths, person.Tenths)
		}
	}
}

func TestBaseSalariesByDay(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		on   string
		want int64
	}{
		{"1993-11-30", 0}, {"1993-12-01", 120000}, {"2004-10-01", 290000}, {"2013-06-30", 1050000}, {"2013-07-01", 1150000},
		{"2019-06-30", 1390000}, {"2019-07-01", 1490000}, {"2023-06-30", 1490000}, {"2023-07-01", 1800000},
		{"2024-06-30", 1800000}, {"2024-07-01", 2340000}, {"2026-06-30", 2340000}, {"2026-07-01", 2530000},
	}
	for _, tt := range tests {
		if got, ok := c.BaseSalaryOn(day(t, tt.on)); got.Amount != tt.want || ok != (tt.want != 0) {
			t.Errorf("%s: got %d, want %d", tt.on, got.Amount, tt.want)
		}
	}
}

func TestBonusTermsStandWhereBonusesDo(t *testing.T) {
	c := loaded(t)
	for _, b := range c.Bonuses() {
		if terms, ok := c.BonusTermsOn(b.ValidFrom); !ok || terms.RoundUpTo != 10000 {
			t.Errorf("%s: terms %+v", b.ID, terms)
		}
	}
}
