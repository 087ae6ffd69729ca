from django.db import models


class LanguageManager(models.Manager):
    def for_code(self, code, create=True):
        found = self.filter(code=code).first()
        if found is None and create:
            found = self.create(code=code)
        return found or Language(code=code)


class Language(models.Model):
    code = models.CharField(max_length=10, unique=True)

    objects = LanguageManager()


class Document(models.Model):
    language_code = models.CharField(max_length=10)

    def language(self):
        return Language.objects.for_code(self.language_code, create=False)
