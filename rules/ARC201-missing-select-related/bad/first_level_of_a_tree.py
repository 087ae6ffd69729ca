from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=50)


class Recording(models.Model):
    author = models.ForeignKey(Author, models.CASCADE, related_name="recordings")
    sources = models.ManyToManyField("self", symmetrical=False, related_name="remixes")

    def credits(self):
        text = self.author.name
        if not self.sources.exists():
            return text
        return text + "".join(each.credits() for each in self.sources.all())  # ARC201 "author"

    def credits_loaded(self):
        text = self.author.name
        if not self.sources.exists():
            return text
        below = self.sources.select_related("author")
        return text + "".join(each.credits_loaded() for each in below)

    def credits_of_remixes(self):
        """Only what is no source of others tells its author."""
        if self.sources.exists():
            return "".join(each.credits_of_remixes() for each in self.sources.all())
        return self.author.name
