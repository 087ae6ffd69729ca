from django.db import models
from strawberry_django.descriptors import model_cached_property


class Author(models.Model):
    name = models.CharField(max_length=50)


class Book(models.Model):
    title = models.CharField(max_length=50)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)

    @model_cached_property(select_related=["author"])
    def author_name(self) -> str:
        return self.author.name
