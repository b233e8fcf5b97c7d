package registry

import (
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// CountedIn returns the year in which lists, rolls and statistics count the
// award. What the State confers (honour titles, orders, medals, prizes) and
// commemoratives count in the year of the decision, as everybody dates them:
// an order of 2019 for the years 2014 - 2018 is the order of 2019. All else
// counts in the year of the achievement, the last one of several, whenever
// the decision came: the titles of 2019 are often signed in January 2020.
// honour is the row of the award's honour.
func (a Award) CountedIn(honour catalogue.Honour) cal.Year {
	switch honour.Kind {
	case catalogue.HonourTitle, catalogue.Order, catalogue.Medal, catalogue.Prize, catalogue.Commemorative:
		return a.Decision.Year
	}
	return a.Period.To
}
