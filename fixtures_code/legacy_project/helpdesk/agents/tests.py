from django.test import TestCase
from django.urls import reverse

from .models import Agent, Ticket


class TicketTests(TestCase):
    def test_anybody_asks(self):
        question = {"email": "ada@academy.example", "subject": "Log-in", "text": "I cannot."}
        response = self.client.post(reverse("ticket-list"), question)
        self.assertEqual(response.status_code, 201)
        self.assertEqual(self.client.get(reverse("ticket-list")).json(), [])

    def test_agent_reads(self):
        agent = Agent(email="grace@academy.example")
        agent.set_password("longer-phrase-7")
        agent.save()
        ticket = Ticket.objects.create(email="ada@academy.example", subject="Log-in", text="Help!")
        credentials = {"email": agent.email, "password": "longer-phrase-7"}
        token = self.client.post(reverse("token"), credentials).json()["access"]
        address = reverse("ticket", args=[ticket.pk])
        self.assertEqual(self.client.get(address).status_code, 401)
        response = self.client.get(address, headers={"Authorization": f"Bearer {token}"})
        self.assertEqual(response.json()["subject"], "Log-in")
