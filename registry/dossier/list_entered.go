package dossier

import (
	"strconv"
	"strings"
	"time"

	"sovang/registry/cal"
)

// entered returns the day on which an entry was first recorded, which its
// UUIDv7 tells (RFC 9562), by the clock of Vietnam; zero for other names.
func entered(uid string) cal.Date {
	at := enteredAt(uid)
	if at.IsZero() {
		return cal.Date{}
	}
	return cal.DateOf(at)
}

// enteredAt returns the moment of which [entered] returns the day.
func enteredAt(uid string) time.Time {
	parts := strings.Split(uid, "-")
	if len(parts) != 5 || len(parts[0]) != 8 || len(parts[1]) != 4 || !strings.HasPrefix(parts[2], "7") {
		return time.Time{}
	}
	milliseconds, err := strconv.ParseInt(parts[0]+parts[1], 16, 64)
	if err != nil {
		return time.Time{}
	}
	return time.UnixMilli(milliseconds).In(time.FixedZone("+07", 7*60*60))
}
