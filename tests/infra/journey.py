"""The deployed shape, in an emulator of AWS: the stacks of infra/template.yaml and of one site, the package that `veiviser bundle`
made, an application through the HTTP API into the table, the notice, receipt and workbook that follow, a change of secrets, and
the pages in their bucket.

`journey.py <folder with public and dist>`: starts the emulator on a port of its own, and ends it.
"""

import io
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
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import boto3
import yaml
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

ROOT = Path(__file__).resolve().parents[2]
REGION = "eu-north-1"
TRAPS = ("homepage",)
NAME, EMAIL, TELEPHONE = "Kari Prøve", "kari@example.org", "+47 400 00 000"
SENDER = "ikke-svar@example.org"
COORDINATOR = "koordinator@rotary.example.org"
SITE = "rotary"
FORM = f"/apply/{SITE}/mentor/nb"
CERTIFICATE = "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000"
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


def transformed(file, packages, parameters):
    """The plain CloudFormation that SAM makes of a template, and its parameters."""
    source = yaml.safe_load((ROOT / "infra" / file).read_text())
    for function, package in packages.items():
        source["Resources"][function]["Properties"]["CodeUri"] = f"s3://code/{package}"
    parameters = {**parameters, "Sender": SENDER, "SenderIdentity": "example.org", "Architecture": "x86_64"}
    return json.dumps(Translator({}, Parser()).translate(source, parameters)), parameters


class Journey(unittest.TestCase):
    build: Path

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
        cls.create_stacks()

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
    def create_stacks(cls):
        bucket = {"CreateBucketConfiguration": {"LocationConstraint": REGION}}
        cls.client("s3").create_bucket(Bucket="code", **bucket)
        for package in ("function.zip", "nightly.zip", "notices.zip"):
            cls.client("s3").upload_file(str(cls.build / "dist" / package), "code", package)
        cls.client("sesv2").create_email_identity(EmailIdentity="example.org")
        parameters = {"Origins": "https://rotary.example.org", "AlarmEmail": "drift@example.org"}
        packages = {"Receive": "function.zip", "Notices": "notices.zip"}
        outputs = cls.create_stack("veiviser", *transformed("template.yaml", packages, parameters))
        cls.table = outputs["TableName"]
        cls.host = outputs["ApiDomain"].split(".")[0] + ".execute-api.localhost"
        cls.edge_secret = outputs["EdgeSecretArn"]
        template = (cls.build / "dist" / "hosting" / SITE / "cloudfront" / "template.json").read_text()
        shared = {key: outputs[key] for key in ("ApiDomain", "EdgeSecretArn", "TableArn")}
        parameters = {"Site": SITE, **{key: outputs[key] for key in ("TableName", "TableArn", "AlarmsTopic")}}
        made = transformed("coordinators.yaml", {"Nightly": "nightly.zip"}, parameters)
        cls.coordinators = cls.create_stack("veiviser-rotary-coordinators", *made)
        cls.site = cls.create_stack("veiviser-rotary", template, {"CertificateArn": CERTIFICATE, **shared})

    @classmethod
    def create_stack(cls, name, template, parameters):
        """The outputs of the new stack."""
        given = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
        formation = cls.client("cloudformation")
        formation.create_stack(StackName=name, TemplateBody=template, Parameters=given, Capabilities=["CAPABILITY_IAM"])
        for _ in range(300):
            (stack,) = formation.describe_stacks(StackName=name)["Stacks"]
            if not stack["StackStatus"].endswith("IN_PROGRESS"):
                break
            time.sleep(0.1)
        assert stack["StackStatus"] == "CREATE_COMPLETE", formation.describe_stack_events(StackName=name)
        return {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}

    @classmethod
    def script(cls, name, *arguments):
        """Runs a script of infra/, which finds the emulator as it would find AWS."""
        tools = Path(sys.executable).parent
        own = {"AWS_ENDPOINT_URL": cls.address, "PATH": f"{tools}:{os.environ['PATH']}", "BUILD": str(cls.build)}
        ran = subprocess.run([ROOT / "infra" / name, *arguments], env={**os.environ, **own}, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    def ask(self, path=FORM, answers=None, edge=None):
        """What the content delivery network sends on: status, headers, page."""
        headers = {"Host": self.host, "X-Veiviser-Edge": self.edge() if edge is None else edge}
        body = urllib.parse.urlencode(answers, doseq=True).encode() if answers is not None else None
        request = urllib.request.Request(self.address + path, data=body, headers=headers)
        try:
            response = OPENER.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            response = error
        return response.status, response.headers, response.read().decode()

    def edge(self):
        """The secret in use."""
        return self.client("secretsmanager").get_secret_value(SecretId=self.edge_secret)["SecretString"]

    def items(self):
        return self.client("dynamodb").scan(TableName=self.table)["Items"]

    def emails(self, to, wanted=1):
        """What was sent to an address; waits for as many as are wanted: the stream takes its time."""
        for _ in range(300):
            with urllib.request.urlopen(f"{self.address}/_ministack/ses/messages") as response:
                accounts = json.load(response)["messages"]
            found = [email for emails in accounts.values() for email in emails if email["To"] == [to]]
            if len(found) >= wanted:
                return found
            time.sleep(0.1)
        self.log.flush()
        self.log.seek(0)
        raise AssertionError(f"{len(found)} e-mails to {to}, not {wanted}:\n{self.log.read()[-4000:]}")

    def assertSaysNothing(self, email):
        """Neither name nor address nor number of the applicant, and plain text only."""
        for answer in (EMAIL, NAME, TELEPHONE):
            self.assertNotIn(answer, email["Subject"] + email["BodyText"])
        self.assertFalse(email["BodyHtml"])
        self.assertEqual(email["Source"], SENDER)

    def checked(self):
        """Answers that have been checked, and stand ready to be sent."""
        answers = filled(self.ask()[2])
        status, _, page = self.ask(answers=answers)
        self.assertEqual(status, 200, page)
        token = re.search(r'name="_token" value="([^"]+)"', page)[1]
        return {**answers, "_token": token, "_action": "send"}

    def test_1_past_the_edge_nobody_is_answered(self):
        self.assertEqual(self.ask(edge="")[0], 403)
        self.assertEqual(self.ask(edge="x" * 64)[0], 403)
        self.assertEqual(self.ask()[0], 200)

    def test_2_an_application_becomes_one_item(self):
        self.assertEqual(self.items(), [])
        answers = filled(self.ask()[2])
        status, _, page = self.ask(answers={**answers, "email": "feil"})
        self.assertEqual(status, 422)
        self.assertIn('value="feil"', page)
        sent = self.checked()
        # A person reads the answers; who is faster is taken for a robot, and nobody is told of it.
        time.sleep(3.5)
        self.assertEqual(self.items(), [])
        first, again = self.ask(answers=sent), self.ask(answers=sent)
        self.assertEqual((first[0], again[0]), (303, 303))
        self.assertEqual(first[1]["location"], again[1]["location"])
        (item,) = self.items()
        self.assertTrue(item["pk"]["S"].startswith(f"{SITE}#mentor#"))
        self.assertGreater(int(item["expires_at"]["N"]), time.time())
        status, headers, page = self.ask(path=first[1]["location"])
        self.assertEqual((status, headers["cache-control"]), (200, "no-store"))
        self.assertIn(item["sk"]["S"], page)

    def test_2_the_example_of_the_documentation_is_an_application(self):
        example = (ROOT / "infra" / "example.txt").read_text()
        status, _, page = self.ask(answers=urllib.parse.parse_qsl(example))
        self.assertEqual(status, 200, page)

    def test_2b_the_stream_brings_a_notice_and_a_receipt(self):
        reference = self.items()[0]["sk"]["S"]
        (receipt,) = self.emails(EMAIL)
        self.assertEqual(receipt["Subject"], f"Vi har fått søknaden din ({reference})")
        self.assertIn("Asbjørn Tveiterås", receipt["BodyText"])
        self.assertSaysNothing(receipt)
        (notice,) = self.emails(COORDINATOR)
        self.assertEqual(notice["Subject"], "Nye søknader til Rotarymentor Fjordlandet: 1")
        self.assertNotIn(reference, notice["BodyText"])
        self.assertSaysNothing(notice)

    def test_2c_the_morning_brings_a_link_to_a_workbook(self):
        before = len(self.emails(COORDINATOR))
        ran = self.client("lambda").invoke(FunctionName=self.coordinators["Function"], Payload=json.dumps({"site": SITE}))
        self.assertNotIn("FunctionError", ran, ran["Payload"].read())
        email = self.emails(COORDINATOR, before + 1)[-1]
        self.assertIn("1 i alt, 1 nye det siste døgnet, 0 som slettes", email["BodyText"])
        self.assertSaysNothing(email)
        (link,) = re.findall(r"^http\S+X-Amz-Signature\S+$", email["BodyText"], re.MULTILINE)
        with urllib.request.urlopen(link) as response:
            workbook = zipfile.ZipFile(io.BytesIO(response.read()))
        self.assertIsNone(workbook.testzip())
        written = "".join(workbook.read(name).decode() for name in workbook.namelist() if name.endswith(".xml"))
        for part in (self.items()[0]["sk"]["S"], NAME, EMAIL):
            self.assertIn(part, written)
        (stored,) = self.client("s3").list_objects_v2(Bucket=self.coordinators["Bucket"])["Contents"]
        self.assertRegex(stored["Key"], rf"^workbooks/{SITE}/{SITE}-\d{{4}}-\d\d-\d\d\.xlsx$")
        head = self.client("s3").head_object(Bucket=self.coordinators["Bucket"], Key=stored["Key"])
        self.assertEqual(head["ServerSideEncryption"], "AES256")

    def test_2d_another_sites_workbook_is_not_in_the_package(self):
        ran = self.client("lambda").invoke(FunctionName=self.coordinators["Function"], Payload=json.dumps({"site": "../rotary"}))
        self.assertIn("FunctionError", ran)

    def test_3_the_log_has_no_answer(self):
        self.log.flush()
        logs = self.client("logs")
        lines = []
        for group in logs.describe_log_groups()["logGroups"]:
            events = logs.filter_log_events(logGroupName=group["logGroupName"])["events"]
            lines += [event["message"] for event in events]
        written = "\n".join(lines)
        for outcome in ("Stored", "Notice", "Receipt", "Workbook"):
            self.assertIn(f'"outcome":"{outcome}"', written)
        for answer in (EMAIL, NAME, TELEPHONE):
            self.assertNotIn(answer, written)

    def test_4_the_signing_key_changes_without_a_pause(self):
        before = self.checked()
        self.script("rotate.sh", "veiviser", "signing")
        self.assertEqual(self.ask(answers=before)[0], 303)
        self.assertEqual(self.ask(answers=self.checked())[0], 303)
        late = self.checked()
        self.script("rotate.sh", "veiviser", "signing", "finish")
        self.assertEqual(self.ask(answers=before)[0], 422)
        self.assertEqual(self.ask(answers=late)[0], 303)

    def test_5_the_secret_of_the_edge_changes_without_a_pause(self):
        before = self.edge()
        self.script("rotate.sh", "veiviser", "edge")
        self.assertNotEqual(self.edge(), before)
        self.assertEqual(self.ask(edge=before)[0], 200)
        self.assertEqual(self.ask()[0], 200)
        self.script("rotate.sh", "veiviser", "edge", "finish")
        self.assertEqual(self.ask(edge=before)[0], 403)
        self.assertEqual(self.ask()[0], 200)

    def test_6_pages_are_sent_as_the_list_says(self):
        bucket = self.site["Bucket"]
        s3 = self.client("s3")
        s3.put_object(Bucket=bucket, Key="gone.html", Body=b"of an earlier build")
        self.script("publish.sh", SITE, bucket, self.site["Distribution"])
        listed = json.loads((self.build / "dist" / "hosting" / SITE / "cloudfront" / "files.json").read_text())
        keys = {entry["Key"] for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket) for entry in page["Contents"]}
        self.assertEqual(keys, {file["key"] for file in listed})
        for file in listed:
            sent = s3.head_object(Bucket=bucket, Key=file["key"])
            # The emulator forgets the character set of this one type, whoever sends it.
            kind = file["content_type"].replace("application/xml; charset=utf-8", "application/xml")
            self.assertEqual((sent["ContentType"], sent["CacheControl"]), (kind, file["cache_control"]), file["key"])


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
            return EMAIL
        if attributes["type"] == "tel":
            return TELEPHONE
        if attributes.get("autocomplete") == "postal-code":
            return "4630"
        part = name.rsplit("-", 1)[-1]
        return {"year": "2027", "month": "3"}.get(part, "1" if "inputmode" in attributes else NAME)


def filled(page):
    controls = Controls()
    controls.feed(page)
    # The trap for robots looks like any other question.
    return {name: value for name, value in controls.answers.items() if name not in TRAPS and not name.startswith("_")}


if __name__ == "__main__":
    Journey.build = Path(sys.argv.pop(1)).resolve()
    unittest.main()
