from enum import StrEnum


class Event(StrEnum):
    PLACED = "placed"

    @property
    def label(self):
        return self.value.title()
