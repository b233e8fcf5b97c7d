package registry_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestAwardsCountInTheYearByWhichTheyAreDated(t *testing.T) {
	tests := []struct {
		kind   catalogue.Kind
		period cal.Period
		year   cal.Year // of the decision
		want   cal.Year
	}{
		{catalogue.Title, cal.OneYear(2019), 2020, 2019},
		{catalogue.Flag, cal.OneYear(2019), 2019, 2019},
		{catalogue.MeritCertificate, cal.Period{From: 2018, To: 2019}, 2020, 2019},
		{catalogue.Certificate, cal.Period{From: 2015, To: 2019}, 2020, 2019},
		{catalogue.Order, cal.Period{From: 2014, To: 2018}, 2019, 2019},
		{catalogue.Medal, cal.Period{From: 1999, To: 2018}, 2019, 2019},
		{catalogue.HonourTitle, cal.Period{From: 2010, To: 2014}, 2015, 2015},
		{catalogue.Commemorative, cal.OneYear(2018), 2019, 2019},
	}
	for _, test := range tests {
		award := registry.Award{Period: test.period, Decision: registry.DecisionRef{Issuer: "CTN", Number: "1", Year: test.year}}
		if got := award.CountedIn(catalogue.Honour{Kind: test.kind}); got != test.want {
			t.Errorf("%s for %s decided in %d: counted in %d, want %d", test.kind, test.period, test.year, got, test.want)
		}
	}
}
