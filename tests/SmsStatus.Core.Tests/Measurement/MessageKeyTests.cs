using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SmsStatus.Measurement;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Messages are known by SipHash-1-3 with 128 bits: what the paper and the reference code say, and nothing else.</summary>
public sealed class MessageKeyTests
{
    /// <summary>
    /// SipHash-2-4 with 128 bits of the bytes 00, 01, 02, … (none of them, one, two and so on) under the key 00 … 0f.
    /// Source: vectors_sip128 in vectors.h of the authors' reference code, https://github.com/veorq/SipHash (public domain, CC0).
    /// </summary>
    private static readonly string[] s_published =
    {
        "A3817F04BA25A8E66DF67214C7550293",
        "DA87C1D86B99AF44347659119B22FC45",
        "8177228DA4A45DC7FCA38BDEF60AFFE4",
        "9C70B60C5267A94E5F33B6B02985ED51",
        "F88164C12D9C8FAF7D0F6E7C7BCD5579",
        "1368875980776F8854527A07690E9627",
        "14EECA338B208613485EA0308FD7A15E",
        "A1F1EBBED8DBC153C0B84AA61FF08239",
        "3B62A9BA6258F5610F83E264F31497B4",
        "264499060AD9BAABC47F8B02BB6D71ED",
        "00110DC378146956C95447D3F3D0FBBA",
        "0151C568386B6677A2B4DC6F81E5DC18",
        "D626B266905EF35882634DF68532C125",
        "9869E247E9C08B10D029934FC4B952F7",
        "31FCEFAC66D7DE9C7EC7485FE4494902",
        "5493E99933B0A8117E08EC0F97CFC3D9",
        "6EE2A4CA67B054BBFD3315BF85230577",
        "473D06E8738DB89854C066C47AE47740",
        "A426E5E423BF4885294DA481FEAEF723",
        "78017731CF65FAB074D5208952512EB1",
        "9E25FC833F2290733E9344A5E83839EB",
        "568E495ABE525A218A2214CD3E071D12",
        "4A29B54552D16B9A469C10528EFF0AAE",
        "C9D184DDD5A9F5E0CF8CE29A9ABF691C",
        "2DB479AE78BD50D8882A8A178A6132AD",
        "8ECE5F042D5E447B5051B9EACB8D8F6F",
        "9C0B53B4B3C307E87EAEE08678141F66",
        "ABF248AF69A6EAE4BFD3EB2F129EEB94",
        "0664DA1668574B88B935F3027358AEF4",
        "AA4B9DC4BF337DE90CD4FD3C467C6AB7",
        "EA5C7F471FAF6BDE2B1AD7D4686D2287",
        "2939B0183223FAFC1723DE4F52C43D35",
        "7C3956CA5EEAFC3E363E9D556546EB68",
        "77C6077146F01C32B6B69D5F4EA9FFCF",
        "37A6986CB8847EDF0925F0F1309B54DE",
        "A705F0E69DA9A8F907241A2E923C8CC8",
        "3DC47D1F29C448461E9E76ED904F6711",
        "0D62BF01E6FC0E1A0D3C4751C5D3692B",
        "8C03468BCA7C669EE4FD5E084BBEE7B5",
        "528A5BB93BAF2C9C4473CCE5D0D22BD9",
        "DF6A301E95C95DAD97AE0CC8C6913BD8",
        "801189902C857F39E73591285E70B6DB",
        "E617346AC9C231BB3650AE34CCCA0C5B",
        "27D93437EFB721AA401821DCEC5ADF89",
        "89237D9DED9C5E78D8B1C9B166CC7342",
        "4A6D8091BF5E7D651189FA94A250B14C",
        "0E33F96055E7AE893FFC0E3DCF492902",
        "E61C432B720B19D18EC8D84BDC63151B",
        "F7E5AEF549F782CF379055A608269B16",
        "438D030FD0B7A54FA837F2AD201A6403",
        "A590D3EE4FBF04E3247E0D27F286423F",
        "5FE2C1A172FE93C4B15CD37CAEF9F538",
        "2C97325CBD06B36EB2133DD08B3A017C",
        "92C814227A6BCA949FF0659F002AD39E",
        "DCE850110BD8328CFBD50841D6911D87",
        "67F14984C7DA791248E32BB5922583DA",
        "1938F2CF72D54EE97E94166FA91D2A36",
        "74481E9646ED49FE0F6224301604698E",
        "57FCA5DE98A9D6D8006438D0583D8A1D",
        "9FECDE1CEFDC1CBED4763674D9575359",
        "E3040C00EB28F15366CA73CBD872E740",
        "7697009A6A831DFECCA91C5993670F7A",
        "5853542321F567A005D547A4F04759BD",
        "5150D1772F50834A503E069A973FBD7C",
    };

    [Fact]
    public void The_plain_writing_of_the_function_gives_the_published_values()
    {
        for (int length = 0; length < s_published.Length; length++)
            Assert.Equal(s_published[length], Render(Plain(Counting(length), Key(Counting(16)), 2, 4)));
    }

    /// <summary>Of the variant with fewer rounds, one value is published. Source: tests128.rs of https://github.com/jedisct1/rust-siphash.</summary>
    [Fact]
    public void The_identity_of_nothing_is_the_published_value() =>
        Assert.Equal("E77EBCB22788A5BEFD62DB6ADD303001", Render(MessageKey.Of(new Utf8Key(), Key(Counting(16)))));

    [Fact]
    public void An_identity_is_the_function_with_fewer_rounds_whatever_the_bytes_and_the_secret()
    {
        Random random = new(1);
        Utf8Key key = new();
        for (int round = 0; round < 40; round++)
        {
            byte[] secret = new byte[16];
            random.NextBytes(secret);
            for (int length = 0; length <= 64; length++)
            {
                byte[] bytes = new byte[length];
                random.NextBytes(bytes);
                Assert.Equal(Plain(Fill(key, bytes), Key(secret), 1, 3), MessageKey.Of(key, Key(secret)));
            }
        }
    }

    [Fact]
    public void An_identity_is_that_of_all_bytes_of_a_long_key()
    {
        Random random = new(2);
        Utf8Key key = new();
        MessageKey secret = MessageKey.CreateSecret();
        foreach (int length in new[] { 65, 127, 128, 247, 248, 249, 255, 256, 257, 1000, 70_000 })
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.Equal(Plain(Fill(key, bytes), secret, 1, 3), MessageKey.Of(key, secret));
        }
    }

    [Fact]
    public void Every_bit_of_key_and_secret_makes_another_identity()
    {
        Utf8Key key = new();
        HashSet<MessageKey> identities = new();
        for (int bit = 0; bit < 64; bit++)
        {
            Assert.True(identities.Add(MessageKey.Of(key.Clear().Add(1L << bit), default)));
            Assert.True(identities.Add(MessageKey.Of(key.Clear(), new MessageKey(1UL << bit, 0))));
            Assert.True(identities.Add(MessageKey.Of(key.Clear(), new MessageKey(0, 1UL << bit))));
        }
    }

    [Fact]
    public void Secrets_differ() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => MessageKey.CreateSecret()).Distinct().Count());

    /// <summary>Puts numbers and parts into a key; what it holds then.</summary>
    private static byte[] Fill(Utf8Key key, byte[] bytes)
    {
        key.Clear();
        int position = 0;
        for (; bytes.Length - position >= 8 && position % 3 != 2; position += 8)
            key.Add(BitConverter.ToInt64(bytes, position));
        if (position < bytes.Length)
            key.Add(new Utf8Slice(bytes, position, bytes.Length - position));
        byte[] held = new byte[key.Length];
        key.CopyTo(held, 0);
        return held;
    }

    /// <summary>SipHash-c-d with 128 bits as the paper and the reference code define it, word by word.</summary>
    private static MessageKey Plain(byte[] bytes, MessageKey secret, int compressions, int finalizations)
    {
        ulong[] v =
        {
            secret.Low ^ 0x736f6d6570736575, secret.High ^ 0x646f72616e646f6d, secret.Low ^ 0x6c7967656e657261, secret.High ^ 0x7465646279746573,
        };
        v[1] ^= 0xee;
        byte[] padded = new byte[(bytes.Length / 8 * 8) + 8];
        bytes.CopyTo(padded, 0);
        padded[^1] = (byte)bytes.Length;
        for (int position = 0; position < padded.Length; position += 8)
        {
            ulong word = BitConverter.ToUInt64(padded, position);
            v[3] ^= word;
            Mix(v, compressions);
            v[0] ^= word;
        }

        v[2] ^= 0xee;
        Mix(v, finalizations);
        ulong low = v[0] ^ v[1] ^ v[2] ^ v[3];
        v[1] ^= 0xdd;
        Mix(v, finalizations);
        return new MessageKey(low, v[0] ^ v[1] ^ v[2] ^ v[3]);
    }

    private static void Mix(ulong[] v, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            HalfMix(v, 0, 1, 13, 2, 3, 16);
            HalfMix(v, 2, 1, 17, 0, 3, 21);
        }
    }

    private static void HalfMix(ulong[] v, int a, int b, int turnB, int c, int d, int turnD)
    {
        v[a] += v[b];
        v[c] += v[d];
        v[b] = BitOperations.RotateLeft(v[b], turnB) ^ v[a];
        v[d] = BitOperations.RotateLeft(v[d], turnD) ^ v[c];
        v[a] = BitOperations.RotateLeft(v[a], 32);
    }

    private static byte[] Counting(int length) => Enumerable.Range(0, length).Select(number => (byte)number).ToArray();

    private static MessageKey Key(byte[] bytes) => new(BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, 8));

    private static string Render(MessageKey key) =>
        Convert.ToHexString(BitConverter.GetBytes(key.Low)) + Convert.ToHexString(BitConverter.GetBytes(key.High));
}
