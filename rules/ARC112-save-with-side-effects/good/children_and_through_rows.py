from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Survey(models.Model):
    title = models.CharField(max_length=100)
    tags = models.ManyToManyField(Tag)

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        if not self.questions.exists():
            self.questions.create(text="What is your name?")

    def delete(self, *args, **kwargs):
        self.tags.clear()
        Question.objects.filter(survey=self).delete()
        return super().delete(*args, **kwargs)


class Question(models.Model):
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(max_length=200)
