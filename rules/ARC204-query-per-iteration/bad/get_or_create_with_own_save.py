from django.db import models


class Word(models.Model):
    text = models.CharField(max_length=50)

    def save(self, *args, **kwargs):
        self.text = self.text.lower()
        super().save(*args, **kwargs)


class Sentence(models.Model):
    text = models.TextField()


class Mark(models.Model):
    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE)
    text = models.CharField(max_length=50)

    def save(self, *args, **kwargs):
        self.text = self.text.lower()
        super().save(*args, **kwargs)


def collect():
    for sentence in Sentence.objects.all():
        Word.objects.get_or_create(text=sentence.text)  # ARC204 and get_or_create() the rest


def collect_again():
    for sentence in Sentence.objects.order_by("pk"):
        Word.objects.update_or_create(  # ARC204 save() it and create() the rest
            text=sentence.text, defaults={"text": sentence.text}
        )


def copied(sentence):
    copy = Sentence.objects.get(pk=sentence.pk)
    copy.pk = None
    copy.id = None
    copy.save()
    for mark in Mark.objects.filter(sentence=sentence):
        Mark.objects.get_or_create(  # ARC204 (nothing, if copy is new), and create() the rest
            sentence=copy, text=mark.text
        )
