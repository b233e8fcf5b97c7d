// Package cal knows days, years and the five-year periods in which a
// Vietnamese army unit counts its honours.
//
// A [Date] is a calendar day without clock or zone. It may be known only to
// the month or to the year, because old lists give births as "1980" and
// enlistments as "tháng 6/1998"; what is not known is never invented.
//
// Dates are written three ways:
//
//   - 2025-03-05, in the data file and in the interchange ([Date.String]);
//   - 05/3/2025, in tables ([Date.Short]);
//   - ngày 05 tháng 3 năm 2025, on paper ([Date.Long]).
//
// The two paper forms pad days below ten and the months one and two with a
// zero, and no other month, as Nghị định 30/2020/NĐ-CP, Phụ lục I asks.
package cal
