"""The one exception that services raise when a business rule says no.

Services know nothing about HTTP. They name the broken rule by a code; `academy.api` decides what a
client gets to see of it.
"""


class DomainError(Exception):
    """A request that is well formed but breaks a rule of the academy."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
