"""The deployed shape, in an emulator of AWS: the stack of infra/template.yaml, the package that `veiviser bundle` made, and an
application through the HTTP API into the table.

`journey.py <package>`: starts the emulator on a port of its own, and ends it.
"""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from pathlib import Path

import boto3
import yaml
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

ROOT = Path(__file__).resolve().parents[2]
REGION = "eu-north-1"
TRAPS = ("homepage",)
FORM = "/apply/rotary/mentor/nb"
# The emulator takes any; nothing of the machine's own is used.
os.environ.update(AWS_DEFAULT_REGION=REGION, AWS_ACCESS_KEY_ID="emulator", AWS_SECRET_ACCESS_KEY="emulator")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def transformed(package):
    """The plain CloudFormation that SAM makes of the template, and its parameters."""
    source = yaml.safe_load((ROOT / "infra" / "template.yaml").read_text())
    source["Resources"]["Receive"]["Properties"]["CodeUri"] = package
    parameters = {"Origins": "https://rotary.example.org", "AlarmEmail": "drift@example.org", "Architecture": "x86_64"}
    return json.dumps(Translator({}, Parser()).translate(source, parameters)), parameters


class Journey(unittest.TestCase):
    package: Path

    @classmethod
    def setUpClass(cls):
        port = free_port()
        cls.address = f"http://127.0.0.1:{port}"
        cls.log = tempfile.TemporaryFile("w+")
        # The emulator hands the endpoint on to the function, whose table is then the emulator's too.
        own = {"BIND_HOST": "127.0.0.1", "GATEWAY_PORT": str(port), "AWS_ENDPOINT_URL": cls.address}
        environment = {**os.environ, **own}
        emulator = Path(sys.executable).with_name("ministack")
        cls.emulator = subprocess.Popen([emulator], env=environment, stdout=cls.log, stderr=cls.log)
        cls.addClassCleanup(cls.emulator.wait)
        cls.addClassCleanup(cls.emulator.terminate)
        cls.wait_until_ready()
        cls.create_stack()

    @classmethod
    def client(cls, service):
        return boto3.client(service, endpoint_url=cls.address)

    @classmethod
    def wait_until_ready(cls):
        for _ in range(300):
            try:
                return cls.client("s3").list_buckets()
            except Exception:  # not there yet: any error means so
                time.sleep(0.1)
        cls.log.seek(0)
        raise AssertionError(f"the emulator does not answer:\n{cls.log.read()}")

    @classmethod
    def create_stack(cls):
        bucket = {"CreateBucketConfiguration": {"LocationConstraint": REGION}}
        cls.client("s3").create_bucket(Bucket="code", **bucket)
        cls.client("s3").upload_file(str(cls.package), "code", "function.zip")
        template, parameters = transformed("s3://code/function.zip")
        given = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
        formation = cls.client("cloudformation")
        formation.create_stack(StackName="veiviser", TemplateBody=template, Parameters=given, Capabilities=["CAPABILITY_IAM"])
        for _ in range(300):
            (stack,) = formation.describe_stacks(StackName="veiviser")["Stacks"]
            if not stack["StackStatus"].endswith("IN_PROGRESS"):
                break
            time.sleep(0.1)
        assert stack["StackStatus"] == "CREATE_COMPLETE", formation.describe_stack_events(StackName="veiviser")
        outputs = {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}
        cls.table = outputs["TableName"]
        cls.host = outputs["ApiDomain"].split(".")[0] + ".execute-api.localhost"
        cls.edge = cls.client("secretsmanager").get_secret_value(SecretId=outputs["EdgeSecretArn"])["SecretString"]

    def ask(self, path=FORM, answers=None, edge=True):
        """What the content delivery network sends on: status, headers, page."""
        headers = {"Host": self.host, **({"X-Veiviser-Edge": self.edge} if edge else {})}
        body = urllib.parse.urlencode(answers, doseq=True).encode() if answers is not None else None
        request = urllib.request.Request(self.address + path, data=body, headers=headers)
        try:
            response = OPENER.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            response = error
        return response.status, response.headers, response.read().decode()

    def items(self):
        return self.client("dynamodb").scan(TableName=self.table)["Items"]

    def test_1_past_the_edge_nobody_is_answered(self):
        self.assertEqual(self.ask(edge=False)[0], 403)

    def test_2_an_application_becomes_one_item(self):
        status, _, page = self.ask()
        self.assertEqual(status, 200)
        answers = filled(page)
        status, _, page = self.ask(answers={**answers, "email": "feil"})
        self.assertEqual(status, 422)
        self.assertEqual(self.items(), [])
        status, _, page = self.ask(answers=answers)
        self.assertEqual(status, 200, page)
        token = re.search(r'name="_token" value="([^"]+)"', page)[1]
        sent = {**answers, "_token": token, "_action": "send"}
        first, again = self.ask(answers=sent), self.ask(answers=sent)
        self.assertEqual((first[0], again[0]), (303, 303))
        self.assertEqual(first[1]["location"], again[1]["location"])
        (item,) = self.items()
        self.assertTrue(item["pk"]["S"].startswith("rotary#mentor#"))
        self.assertIn("expires_at", item)
        status, headers, page = self.ask(path=first[1]["location"])
        self.assertEqual((status, headers["cache-control"]), (200, "no-store"))
        self.assertIn(item["sk"]["S"], page)


class Controls(HTMLParser):
    """Answers to whatever a page asks: the first choice, or what fits the control. All people are invented."""

    def __init__(self):
        super().__init__()
        self.answers, self.select = {}, None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        name = attributes.get("name", "")
        if tag == "select":
            self.select = name
        elif tag == "option" and attributes.get("value"):
            self.answers.setdefault(self.select, attributes["value"])
        elif tag == "textarea":
            self.answers[name] = "Jeg vil dele det jeg kan."
        elif tag == "input" and attributes.get("type") in ("radio", "checkbox"):
            self.answers.setdefault(name, attributes["value"])
        elif tag == "input" and attributes.get("type") in ("text", "email", "tel"):
            self.answers[name] = self.typed(name, attributes)

    @staticmethod
    def typed(name, attributes):
        if attributes["type"] == "email":
            return "kari@example.org"
        if attributes["type"] == "tel":
            return "+47 400 00 000"
        if attributes.get("autocomplete") == "postal-code":
            return "4630"
        part = name.rsplit("-", 1)[-1]
        return {"year": "2027", "month": "3"}.get(part, "1" if "inputmode" in attributes else "Kari Prøve")


def filled(page):
    controls = Controls()
    controls.feed(page)
    # The trap for robots looks like any other question.
    return {name: value for name, value in controls.answers.items() if name not in TRAPS and not name.startswith("_")}


if __name__ == "__main__":
    Journey.package = Path(sys.argv.pop(1))
    unittest.main()
