from django.test import TestCase
from survey.models import Answer, Survey


class AnswerTests(TestCase):
    def test_answers_keep_their_survey(self):
        survey = Survey.objects.create(title="Lunch")
        Answer.objects.create(survey=survey, text="Soup")
        Answer.objects.create(survey=survey, text="Salad")

        for answer in Answer.objects.all():
            self.assertEqual(answer.survey.title, "Lunch")
