from django.db import models


class Piece(models.Model):
    score = models.FileField(upload_to="scores")
