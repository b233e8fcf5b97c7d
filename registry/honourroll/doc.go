// Package honourroll makes the five-year honour roll of a unit (bảng vàng,
// danh sách điển hình tiên tiến) as figures: who was honoured, how often, in
// which order they are read out, and the tables that a summing-up needs.
//
// [Build] takes the entries of a register and gives a [Roll], which also
// compares the sub-units year by year; [ComparePeriods] sets two rolls of a unit
// side by side. The comparisons word their own tables, so that paper, screen
// and workbook say the same. The package does no input or output: package
// certificates puts the roll on paper, webroll on a screen.
//
// # Which awards belong to a roll
//
// An award belongs to the roll of a period when it counts
// ([registry.Award.Counts]: it was neither annulled nor stripped), when the
// year in which it is counted lies in the period, and when its recipient is
// the unit or below it. Each award so belongs to one roll only of two that
// follow one another. A person is where the posting on the day of the
// decision says, or where the award itself says when there is no posting; an
// award whose recipient's unit nobody knows is in no unit's roll, and
// [Roll.Unplaced] counts it.
//
// The year is that of [registry.Award.CountedIn], for lists and rolls alike.
//
// # How the bands are formed
//
// Bands are those of Thông tư 199/2016/TT-BQP, Điều 24: 1 the state, 2 the
// government, 3 the Ministry, 4 units directly under it, 5 divisions and
// regiments. What the article does not name, the army's other honours among
// it, comes last as [OtherBand].
package honourroll
