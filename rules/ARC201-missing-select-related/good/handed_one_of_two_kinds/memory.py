class Mirror:
    """Has what a site has, but not from the database."""

    def __init__(self, repository):
        self.repository = repository

    @classmethod
    def of(cls, request):
        return cls(request.repository)
