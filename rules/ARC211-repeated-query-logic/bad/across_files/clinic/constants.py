OPEN_STATUS = "booked"
