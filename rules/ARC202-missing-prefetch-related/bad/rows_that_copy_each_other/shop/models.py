from django.db import models


class Document(models.Model):
    family = models.ForeignKey("self", null=True, related_name="+", on_delete=models.CASCADE)

    def copy(self, family=None):
        new_document = type(self).objects.create(family=family)
        if not family:
            family = new_document
        for answer in self.answers.all():  # ARC202 Answer.documents # ARC202 Answer.files
            answer.copy(document_family=family, to_document=new_document)
        return new_document


class Answer(models.Model):
    document = models.ForeignKey(Document, related_name="answers", on_delete=models.CASCADE)
    documents = models.ManyToManyField(Document, related_name="+")

    def copy(self, document_family=None, to_document=None):
        new_answer = type(self).objects.create(document=to_document)
        for document in self.documents.all():  # ARC202 Document.answers
            new_answer.documents.add(document.copy(family=document_family))
        for file in self.files.all():
            file.copy(new_answer)
        return new_answer


class File(models.Model):
    answer = models.ForeignKey(Answer, related_name="files", on_delete=models.CASCADE)

    def copy(self, to_answer):
        return type(self).objects.create(answer=to_answer)
